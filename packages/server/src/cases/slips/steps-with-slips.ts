import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { type Matter, meets } from '@gridkeeper/domain/policy/condition.ts';
import type { ActionKind, CompiledPack, Slip } from '@gridkeeper/domain/policy/pack.ts';

/**
 * The slips 单据 that a step calls for by the rules of its time; most call for none.
 * @param matter what the case was after the step
 */
export function slipsOn(pack: CompiledPack, event: CaseEvent, matter: Matter): readonly Slip[] {
  const action = actionOf(event);
  return action === null ? [] : pack.slips.filter((slip) => slip.on.includes(action) && meets(slip.only, matter));
}

/** What the case is after an event, as far as slips ask. */
export function matterAfter(before: Matter, event: CaseEvent): Matter {
  if (event.type === 'reported') return { category: event.category, level: event.level ?? null, severity: event.severity ?? null };
  if (event.type === 'acted')
    return {
      category: event.category ?? before.category,
      level: event.level ?? before.level,
      severity: event.severity ?? before.severity,
    };
  if (event.type === 'migrated')
    return { ...before, level: event.level, severity: event.severity === undefined ? before.severity : event.severity };
  return before;
}

function actionOf(event: CaseEvent): ActionKind | null {
  if (event.type === 'acted') return event.action;
  return event.type === 'reported' ? 'report' : null;
}
