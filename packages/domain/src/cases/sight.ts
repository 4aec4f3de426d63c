import type { Capability } from '../policy/pack.ts';
import type { CaseState } from './state.ts';

/** What of a post decides what it lets see. */
export type SightPost = {
  /** The level whose centre it serves; none: all of them. */
  readonly level?: string | null;
  readonly capabilities: readonly Capability[];
  readonly areaId: string | null;
  readonly unitCode: string | null;
};
export type Observer = { readonly personId: string; readonly posts: readonly SightPost[] };

/** What of a case decides who sees it. */
export type SightFacts = Pick<
  CaseState,
  'place' | 'level' | 'leadUnit' | 'assisting' | 'checkerId' | 'reporterId' | 'takerId' | 'restricted'
>;

/**
 * What one post lets see: cases whose place lies in `ground` (null: wherever it is) and that `unit` has or helps with (null: whoever has them).
 * A post yields none, one or two.
 */
export type Sight = {
  readonly ground: string | null;
  readonly unit: string | null;
  readonly sees: 'open' | 'restricted' | 'both';
  /** Of restricted cases only those of this level or of none; null: of every level. */
  readonly level: string | null;
};

/** All that somebody may see of the cases, as data: the same is asked of one case, of a list in SQL, and of a change in the feed. */
export type Sights = {
  readonly personId: string;
  /** Whoever took a report sees it as long as he holds any post. */
  readonly onPost: boolean;
  /** Sees the cases that he is named as checker of. */
  readonly checks: boolean;
  readonly sights: readonly Sight[];
};

/** What decides who sees a case; ids only, so that the feed may carry it. */
export type Sighted = {
  readonly areas: readonly string[];
  readonly units: readonly string[];
  readonly reporter: string | null;
  readonly checker: string | null;
  readonly taker: string | null;
  readonly level: string | null;
  readonly restricted: boolean;
};

export function sightedOf(state: SightFacts): Sighted {
  return {
    areas: state.place.areaIds,
    units: state.leadUnit === null ? state.assisting : [state.leadUnit, ...state.assisting],
    reporter: state.reporterId,
    checker: state.checkerId,
    taker: state.takerId,
    level: state.level,
    restricted: state.restricted,
  };
}

export function sightsOf({ personId, posts }: Observer): Sights {
  return {
    personId,
    onPost: posts.length > 0,
    checks: posts.some((post) => post.capabilities.includes('case.check')),
    sights: posts.flatMap(ofPost),
  };
}

/** `visibleTo`, of what was made ready for a list or a change. */
export function sees({ personId, onPost, checks, sights }: Sights, one: Sighted): boolean {
  if (one.reporter === personId || (onPost && one.taker === personId) || (checks && one.checker === personId)) return true;
  return sights.some((sight) => reaches(sight, one));
}

function reaches({ ground, unit, sees: kind, level }: Sight, one: Sighted): boolean {
  if (ground !== null && !one.areas.includes(ground)) return false;
  if (unit !== null && !one.units.includes(unit)) return false;
  if (!one.restricted) return kind !== 'restricted';
  return kind !== 'open' && (level === null || one.level === null || one.level === level);
}

/** Open cases by `case.view`, restricted ones by the part that the post has in them: the centre that gives out, the unit that handles. */
function ofPost(post: SightPost): readonly Sight[] {
  const can = (capability: Capability) => post.capabilities.includes(capability);
  const byUnit = post.unitCode === null ? undefined : { ground: post.areaId, unit: post.unitCode };
  const byArea = post.areaId === null ? undefined : { ground: post.areaId, unit: null };
  // A post of the centre or a leader sees its area even though it belongs to a unit.
  const open = can('case.view') ? (byUnit && (byArea === undefined || can('case.handle')) ? byUnit : byArea) : undefined;
  const level = post.level ?? null;
  const held = [
    ...(can('case.review') && byArea ? [{ ...byArea, level }] : []),
    ...(can('case.handle') && byUnit ? [{ ...byUnit, level: null }] : []),
  ];
  const whole = held.find((one) => one.level === null && open !== undefined && one.unit === open.unit && one.ground === open.ground);
  return [
    ...(open ? [{ ...open, sees: whole ? ('both' as const) : ('open' as const), level: null }] : []),
    ...held.filter((one) => one !== whole).map((one) => ({ ...one, sees: 'restricted' as const })),
  ];
}
