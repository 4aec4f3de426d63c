import type { EpochMs } from '../base/instant.ts';
import type { WorkingCalendar } from '../policy/calendar.ts';
import type { ActionDefinition, CompiledPack, Holder } from '../policy/pack.ts';
import { getState } from '../policy/pack-index.ts';
import { findObstacle } from './availability.ts';
import type { CaseState } from './state.ts';

/** What somebody who holds so much of the case can do with it now, in the order of the pack: by the very rules of `decide`. */
export function allowedActions(
  state: CaseState,
  pack: CompiledPack,
  holds: readonly Holder[],
  now: EpochMs,
  calendar: WorkingCalendar,
): readonly ActionDefinition[] {
  const { actions } = getState(pack, state.workflow, state.state).definition;
  return actions.filter((action) => action.kind !== 'report' && !findObstacle(action, state, { pack, calendar, now, holds }));
}
