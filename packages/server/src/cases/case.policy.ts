import { type Sight, type Sights, sees, sightedOf, sightsOf } from '@gridkeeper/domain/cases/sight.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { CasesTables } from './cases.tables.ts';
import { type CaseFeedScope, sightedIn } from './feed-scope.ts';

/** What of the cases a member of staff may see (`sight.ts` of the domain, for objects, lists and the feed), and whose centre he serves. */
export type CaseScope = Sights & { readonly levels: readonly string[] | null };

export function caseScope(actor: StaffActor): CaseScope {
  return { ...sightsOf(actor), levels: levelsOf(actor) };
}

/** The levels whose centres somebody serves; null where he serves no centre, or all of them. */
function levelsOf(actor: StaffActor): readonly string[] | null {
  const centres = actor.posts.filter((post) => post.capabilities.includes('case.review'));
  if (centres.length === 0 || centres.some((post) => !post.level)) return null;
  return centres.flatMap((post) => post.level ?? []);
}

export function maySee(scope: CaseScope, state: CaseState): boolean {
  return sees(scope, sightedOf(state));
}

/** The same as `maySee`, of a change that the feed brought. */
export function inScope(scope: CaseScope, subject: CaseFeedScope): boolean {
  return sees(scope, sightedIn(subject, scope.personId));
}

/** The same as `maySee`, as a condition for lists. */
export function caseScopeFilter({ personId, onPost, checks, sights }: Sights) {
  return (eb: ExpressionBuilder<CasesTables, 'cases'>) =>
    eb.or([
      ...sightFilters(eb, sights),
      eb('cases.reporter_id', '=', personId),
      ...(checks ? [eb('cases.checker_id', '=', personId)] : []),
      ...(onPost ? [eb('cases.taker_id', '=', personId)] : []),
    ]);
}

/** What counts in somebody's figures: restricted cases of his area too, for a sum tells nothing of any of them. Never for a list. */
export function countedScope(scope: CaseScope): CaseScope {
  return { ...scope, sights: scope.sights.map((sight) => (sight.sees === 'open' ? { ...sight, sees: 'both' } : sight)) };
}

type Cases = ExpressionBuilder<CasesTables, 'cases'>;

/** Posts that differ in nothing but their area or unit make one condition, which an index serves. */
function sightFilters(eb: Cases, sights: readonly Sight[]): Expression<SqlBool>[] {
  const alike = new Map<string, Sight[]>();
  for (const sight of sights) {
    const { ground, unit, sees: kind, level } = sight;
    const key = JSON.stringify(unit === null ? ['ground', kind, level] : ['unit', ground, kind, level]);
    alike.set(key, [...(alike.get(key) ?? []), sight]);
  }
  return [...alike.values()].map((group) => eb.and([placeOf(eb, group), ...kindOf(eb, group[0])]));
}

function placeOf(eb: Cases, group: readonly Sight[]): Expression<SqlBool> {
  const units = group.flatMap(({ unit }) => unit ?? []);
  if (units.length === 0) return sql<SqlBool>`cases.area_ids && ${group.flatMap(({ ground }) => ground ?? [])}::uuid[]`;
  const has = eb.or([eb('cases.lead_unit', 'in', units), sql<SqlBool>`cases.assisting && ${units}::text[]`]);
  const ground = group[0]?.ground ?? null;
  return ground === null ? has : eb.and([has, sql<SqlBool>`cases.area_ids @> ARRAY[${ground}]::uuid[]`]);
}

function kindOf(eb: Cases, sight: Sight | undefined): Expression<SqlBool>[] {
  if (sight === undefined || sight.sees === 'both') return [];
  const kind = eb('cases.restricted', '=', sight.sees === 'restricted');
  if (sight.level === null) return [kind];
  return [kind, eb.or([eb('cases.level', 'is', null), eb('cases.level', '=', sight.level)])];
}
