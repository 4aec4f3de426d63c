import { allowedActions } from '@gridkeeper/domain/cases/allowed-actions.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { ActionDefinition, ActionKind } from '@gridkeeper/domain/policy/pack.ts';
import type { Followed } from './followed.queries.ts';
import type { ReadCase } from './read-case.ts';

/** What the reporter of a merged case may do with the one it goes on in: withdrawing it or answering for its reporter is not his. */
const through: readonly ActionKind[] = ['contest', 'urge'];

/** What a reporter can do now, and with which case: the own one is rated once that in which it goes on is closed; a contest opens the latter again. */
export function reporterActions(
  { own, going }: Followed,
  calendar: WorkingCalendar,
  now: number,
): readonly { readonly action: ActionDefinition; readonly on: ReadCase }[] {
  const of = (on: ReadCase) => allowedActions(on.state, on.pack, ['reporter'], now, calendar).map((action) => ({ action, on }));
  if (own === going) return of(own);
  const ratings = going.state.phase === 'closed' ? of(own) : [];
  return [...ratings.filter(({ action }) => action.kind === 'rate'), ...of(going).filter(({ action }) => through.includes(action.kind))];
}
