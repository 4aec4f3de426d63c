import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { FeedScope } from '../platform/feed/scope.ts';

/** Who may see a case, as the change feed carries it; the same facts as `case.policy.ts`. */
export function feedScope(state: CaseState): FeedScope {
  return {
    areas: state.place.areaIds,
    units: [...(state.leadUnit ? [state.leadUnit] : []), ...state.assisting],
    persons: [state.reporterId, state.checkerId, state.takerId].filter((id) => id !== null),
  };
}
