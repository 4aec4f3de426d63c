import { distance, type Metres, mean } from './plane.ts';

/** Plan G1: 137 resident groups 村民小组 in 26 grids; each grid has five, and every so often a sixth. */
export const groupCount = 137;

/** How many groups each grid has. */
export function groupsPerGrid(grids: number): readonly number[] {
  return Array.from(
    { length: grids },
    (_, grid) => Math.floor(((grid + 1) * groupCount) / grids) - Math.floor((grid * groupCount) / grids),
  );
}

/** Cuts buildings in their order into stretches of about equal weight; gives each the number of its stretch, from 0. */
export function stretches(weights: readonly number[], count: number): readonly number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let passed = 0;
  return weights.map((weight) => {
    const middle = passed + weight / 2;
    passed += weight;
    return Math.min(count - 1, Math.floor((middle / total) * count));
  });
}

/** Of some places the one nearest to their middle, so that a group is shown at a house of its own. */
export function heartOf(places: readonly Metres[]): Metres {
  const middle = mean(places);
  return places.reduce((best, place) => (distance(place, middle) < distance(best, middle) ? place : best), places[0] ?? middle);
}
