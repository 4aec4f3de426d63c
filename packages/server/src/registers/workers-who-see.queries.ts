import { postsToday } from '../people/get-actor.ts';
import { gridWorkers } from '../people/grid-workers.queries.ts';
import type { Tx } from '../platform/database/tx.ts';
import { maySee, registerScope } from './register.policy.ts';

/**
 * Workers of the grid, of a care recipient those only who look after him: a message that leads others to it would have their look refused, and told to the
 * person. @returns ids of persons
 */
export async function workersWhoSee(tx: Tx, restricted: boolean, areaIds: readonly string[]): Promise<readonly string[]> {
  const seeing: string[] = [];
  for (const { personId } of await gridWorkers(tx, areaIds)) {
    const scope = await registerScope(tx, { personId, posts: await postsToday(tx, personId) });
    if (maySee(scope, { restricted, areaIds })) seeing.push(personId);
  }
  return seeing;
}
