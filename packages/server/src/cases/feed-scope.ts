import { type Sighted, sightedOf } from '@gridkeeper/domain/cases/sight.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { FeedScope } from '../platform/feed/scope.ts';

/** Rows of releases before 0.4.0 name whoever sees a case in `persons` alone, and know nothing of restricted cases. */
export type CaseFeedScope = FeedScope & Partial<Pick<Sighted, 'checker' | 'taker' | 'level' | 'restricted'>>;

/** What decides who sees a case, as the change feed carries it. */
export function feedScope(state: CaseState): CaseFeedScope {
  const { reporter, ...sighted } = sightedOf(state);
  return { ...sighted, persons: reporter === null ? [] : [reporter] };
}

/** The same, of what the feed brought. */
export function sightedIn({ areas, units, persons, ...later }: CaseFeedScope, personId: string): Sighted {
  const { checker = null, taker = null, level = null, restricted = false } = later;
  return { areas, units, reporter: persons.find((one) => one === personId) ?? null, checker, taker, level, restricted };
}
