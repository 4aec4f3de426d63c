import { findObstacle, refuse } from '@gridkeeper/domain/cases/availability.ts';
import { findAction } from '@gridkeeper/domain/cases/decide-act.ts';
import type { ActionKind, Holder } from '@gridkeeper/domain/policy/pack.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { refusalError } from './refusal-words.ts';

/** Nobody learns of another case by an action that he cannot take here. @throws AppError with the domain's refusal */
export function requireAllowed(work: CaseWork, held: HeldCase, holds: readonly Holder[], action: Exclude<ActionKind, 'report'>): void {
  const { state, pack } = held;
  const { calendar, tx } = work;
  const rule = findAction(state, { action }, pack);
  const refusal = rule ? findObstacle(rule, state, { pack, calendar, now: tx.now, holds }) : refuse('case-action-not-possible', { action });
  if (refusal) throw refusalError(refusal, { state, command: { kind: 'act', action, contents: [] }, pack, zone: calendar.zone });
}
