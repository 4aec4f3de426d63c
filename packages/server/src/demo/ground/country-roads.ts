import { along, curveThrough, distance, type Line, type Metres, nearestOn } from './plane.ts';
import { randomOf } from './random.ts';
import type { Settled } from './settle.ts';
import type { Plan } from './sides.ts';

/** Roads from each hamlet to the nearest main road, and from hamlet to hamlet on the same side of the river. */
export function drawCountryRoads(seed: number, plan: Plan, { centres }: Settled): readonly Line[] {
  const random = randomOf(seed, 'country roads');
  const gentle = (from: Metres, to: Metres): Line => {
    const length = distance(from, to);
    const offset = random.between(-0.08, 0.08) * length;
    const [x, y] = along(from, to, random.between(0.35, 0.65));
    const middle: Metres = [x - ((to[1] - from[1]) / length) * offset, y + ((to[0] - from[0]) / length) * offset];
    const curve = curveThrough([from, middle, to], 5);
    return curve.flatMap((stretch, i) => (i === 0 ? stretch : stretch.slice(1)));
  };
  const hamlets = [...centres].map(([grid, at]) => ({ at, south: plan.sites[grid]?.band === 'south' }));
  const joined = [...nearestPairs(hamlets.filter(({ south }) => south)), ...nearestPairs(hamlets.filter(({ south }) => !south))];
  const reachesMain = (at: Metres) => joined.some((pair) => pair.includes(at) && crossesRoad(...pair));
  const toMain = hamlets
    .filter(({ at }) => !reachesMain(at))
    .map(({ at, south }) => [at, nearestOnRoads(at, south ? [plan.avenue] : [plan.highway, plan.avenue, plan.northRoad])] as const);
  return [...joined, ...toMain].filter(([from, to]) => distance(from, to) > 60).map(([from, to]) => gentle(from, to));
}

/** Whether a link passes over the highway or the avenue, which are the axes of the plan. */
function crossesRoad(a: Metres, b: Metres): boolean {
  return a[0] > 0 !== b[0] > 0 || a[1] > 0 !== b[1] > 0;
}

function nearestOnRoads(point: Metres, roads: readonly Line[]): Metres {
  const candidates = roads.flatMap((road) => road.slice(1).map((to, i) => nearestOn(point, road[i] ?? to, to)));
  return candidates.reduce((best, one) => (distance(one, point) < distance(best, point) ? one : best), candidates[0] ?? point);
}

/** The shortest net that joins all places (Prim), without its longest links. */
function nearestPairs(places: readonly { readonly at: Metres }[]): readonly (readonly [Metres, Metres])[] {
  const longest = 1_700;
  const pairs: (readonly [Metres, Metres])[] = [];
  const waiting = places.map(({ at }) => at);
  const joined = waiting.splice(0, 1);
  while (waiting.length > 0) {
    let best: readonly [Metres, Metres] | undefined;
    for (const from of joined)
      for (const to of waiting) if (best === undefined || distance(from, to) < distance(...best)) best = [from, to];
    if (best === undefined) break;
    const [, reached] = best;
    if (distance(...best) < longest) pairs.push(best);
    waiting.splice(waiting.indexOf(reached), 1);
    joined.push(reached);
  }
  return pairs;
}
