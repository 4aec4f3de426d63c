import type { Capability, CompiledPack, Holder } from '../policy/pack.ts';
import { definitionCode, findLeaf, findUnit } from '../policy/pack-index.ts';
import { route } from '../policy/routing.ts';
import { type Observer, type SightFacts, type SightPost, sees, sightedOf, sightsOf } from './sight.ts';
import type { CaseState } from './state.ts';

/** A person with the posts that count now (every right comes from posts). */
export type CaseActor = {
  readonly personId: string;
  readonly posts: readonly ActorPost[];
};
export type ActorPost = SightPost & { readonly role: string };

/** What a decision about somebody's part needs of the case. */
export type HeldCase = SightFacts & Pick<CaseState, 'category' | 'severity'>;

/** The post's area contains the place. Rights go by jurisdiction, not by role alone. */
function covers(post: ActorPost, state: HeldCase): boolean {
  return post.areaId !== null && state.place.areaIds.includes(post.areaId);
}

/** The post is in that unit; a unit that has one office per area (territory 属地) is bound to the place as well. */
function servesIn(post: ActorPost, unit: string, state: HeldCase): boolean {
  return post.unitCode === unit && (post.areaId === null || covers(post, state));
}

/** In an office of several centres 受理中心, each has what is at its level; a post that names no level serves them all. */
function isOfLevel({ level = null }: ActorPost, state: HeldCase): boolean {
  return level === null || state.level === null || level === state.level;
}

/** The unit that has the case, or before it is dispatched the one that has it by the routing table. */
export function liaisonUnit(state: HeldCase, pack: CompiledPack): string | undefined {
  if (state.leadUnit !== null) return state.leadUnit;
  if (state.category === null || findLeaf(pack, state.category) === undefined) return undefined;
  const { category, level, severity } = state;
  return route(pack, { category, zone: state.place.zone, level, severity, time: 'working' }).lead;
}

function isLiaison(post: ActorPost, state: HeldCase, pack: CompiledPack): boolean {
  const unit = liaisonUnit(state, pack);
  if (unit === undefined || post.unitCode === null) return false;
  return servesIn(post, unit, state) || (definitionCode(post.unitCode) === unit && covers(post, state));
}

function holdersOfPost(post: ActorPost, actor: CaseActor, state: HeldCase, pack: CompiledPack, held: Set<Holder>): void {
  const can = (capability: Capability) => post.capabilities.includes(capability);
  const here = covers(post, state);
  if (here && can('case.review') && isOfLevel(post, state)) held.add('centre');
  if (here && (can('case.approve') || can('case.supervise'))) held.add('leader');
  if (can('case.check')) {
    if (here) held.add('grid-worker');
    if (here || state.checkerId === actor.personId) held.add('checker');
  }
  if (can('case.liaise') && isLiaison(post, state, pack)) held.add('liaison');
  if (!can('case.handle')) return;
  if (state.leadUnit !== null && servesIn(post, state.leadUnit, state))
    held.add(findUnit(pack, state.leadUnit)?.kind === 'higher' ? 'higher' : 'lead-unit');
  if (state.assisting.some((unit) => servesIn(post, unit, state))) held.add('assisting-unit');
}

/** What somebody is to a case. A checker needs a post that checks, even when named; the reporter needs none. */
export function holdersOf(actor: CaseActor, state: HeldCase, pack: CompiledPack): readonly Holder[] {
  const held = new Set<Holder>();
  if (state.reporterId !== null && state.reporterId === actor.personId) held.add('reporter');
  if (state.takerId !== null && state.takerId === actor.personId && actor.posts.length > 0) held.add('taker');
  for (const post of actor.posts) holdersOfPost(post, actor, state, pack, held);
  return [...held];
}

/**
 * Whether somebody may see a case: what he reported, took or is to check, what lies in his area, what his unit has or helps with. Of a restricted case
 * 限制查看 it is not enough that it lies in his area: the centre that gives it out, the units that have it and those named in it see it, nobody else.
 */
export function visibleTo(observer: Observer, state: SightFacts): boolean {
  return sees(sightsOf(observer), sightedOf(state));
}
