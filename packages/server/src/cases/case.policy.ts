import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { FeedScope } from '../platform/feed/scope.ts';
import type { CasesTables } from './cases.tables.ts';
import { feedScope } from './feed-scope.ts';

const seeing: readonly Capability[] = ['case.view', 'case.review', 'case.handle', 'case.check', 'case.approve', 'case.supervise'];

/** What of the cases a member of staff may see: areas (with all below), units, and his own. One definition for objects, lists and the feed. */
export type CaseScope = {
  readonly areas: readonly string[];
  readonly units: readonly string[];
  readonly personId: string;
  readonly levels: readonly string[] | null;
};

export function caseScope(actor: StaffActor): CaseScope {
  const posts = actor.posts.filter((post) => post.capabilities.some((capability) => seeing.includes(capability)));
  return {
    areas: posts.flatMap((post) => (post.areaId ? [post.areaId] : [])),
    units: posts.flatMap((post) => (post.unitCode ? [post.unitCode] : [])),
    personId: actor.personId,
    levels: levelsOf(actor),
  };
}

/** The levels whose centres somebody serves; null where he serves no centre, or all of them. */
function levelsOf(actor: StaffActor): readonly string[] | null {
  const centres = actor.posts.filter((post) => post.capabilities.includes('case.review'));
  if (centres.length === 0 || centres.some((post) => !post.level)) return null;
  return centres.flatMap((post) => post.level ?? []);
}

export function maySee(scope: CaseScope, state: CaseState): boolean {
  return inScope(scope, feedScope(state));
}

export function inScope(scope: CaseScope, subject: FeedScope): boolean {
  return (
    subject.areas.some((area) => scope.areas.includes(area)) ||
    subject.units.some((unit) => scope.units.includes(unit)) ||
    subject.persons.includes(scope.personId)
  );
}

/** The same as `maySee`, as a condition for lists. */
export function caseScopeFilter(scope: CaseScope) {
  return (eb: ExpressionBuilder<CasesTables, 'cases'>) =>
    eb.or([
      ...(scope.areas.length > 0 ? [sql<SqlBool>`cases.area_ids && ${[...scope.areas]}::uuid[]`] : []),
      ...(scope.units.length > 0
        ? [eb('cases.lead_unit', 'in', [...scope.units]), sql<SqlBool>`cases.assisting && ${[...scope.units]}::text[]`]
        : []),
      eb('cases.reporter_id', '=', scope.personId),
      eb('cases.checker_id', '=', scope.personId),
      eb('cases.taker_id', '=', scope.personId),
    ]);
}
