import type { CasePlace } from './events.ts';
import type { ActorPost } from './holders.ts';

/** A person's post, as far as telling leaders goes. */
export type LeaderPost = Pick<ActorPost, 'capabilities' | 'areaId'> & { readonly personId: string };

/**
 * Whom a step of a ladder tells when it tells the leader 领导: those over the place who stand `up` levels above the nearest one. Climbing goes up the
 * organisation and never tells the same level twice while there is one above; at the top it stays there.
 * @param up 0 at the limit, then the number of climbing steps taken
 */
export function leadersUp(posts: readonly LeaderPost[], place: CasePlace, up: number): readonly string[] {
  const over = posts
    .filter((post) => post.capabilities.includes('case.supervise'))
    .map((post) => ({ personId: post.personId, depth: post.areaId === null ? -1 : place.areaIds.indexOf(post.areaId) }))
    .filter((leader) => leader.depth >= 0);
  const levels = [...new Set(over.map((leader) => leader.depth))].sort((a, b) => b - a);
  const level = levels[Math.min(up, levels.length - 1)];
  return [...new Set(over.filter((leader) => leader.depth === level).map((leader) => leader.personId))];
}
