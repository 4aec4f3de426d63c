import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { AssignmentView } from '@gridkeeper/domain/cases/wire.ts';

/** How a unit's part stands: answered, waited for, or past its day. Once the case is closed nobody waits any more. */
export function shareStanding(
  { until, answeredAt }: Pick<AssignmentView, 'until' | 'answeredAt'>,
  today: CivilDate,
  isClosed: boolean,
): 'answered' | 'open' | 'late' {
  if (answeredAt !== null) return 'answered';
  return until !== null && until < today && !isClosed ? 'late' : 'open';
}
