import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { ActionKind, CompiledPack, Slip } from '@gridkeeper/domain/policy/pack.ts';

/** The slips 单据 that a step calls for by the rules of its time; most call for none. */
export function slipsOn(pack: CompiledPack, event: CaseEvent): readonly Slip[] {
  const action = actionOf(event);
  return action === null ? [] : pack.slips.filter((slip) => slip.on.includes(action));
}

function actionOf(event: CaseEvent): ActionKind | null {
  if (event.type === 'acted') return event.action;
  return event.type === 'reported' ? 'report' : null;
}
