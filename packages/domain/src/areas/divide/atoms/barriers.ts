import type { BarrierClass } from '../wire.ts';

/** Kinds of border between two pieces of ground, the easiest to cross first; 'none': open ground. */
export const ranks = ['none', 'minor', 'wall', 'main', 'water', 'rail', 'highway'] as const satisfies readonly ('none' | BarrierClass)[];
export const rankOf = (kind: BarrierClass): number => ranks.indexOf(kind);

/** What a hundred metres of it within a grid cost, in the terms of `scoreOf`, by rank. A minor road is crossed every day. */
export const crossingCosts: readonly number[] = [0, 0.05, 0.6, 1.2, 2, 3, 4];

/** Edges between faces, one after the other. `rank`: of the barrier that runs along it. Face -1: the ground ends here. */
export type Borders = {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly metres: readonly number[];
  readonly rank: readonly number[];
};
