import { apportion } from './apportion.ts';
import type { PlannedBuilding } from './building.ts';
import { randomOf } from './random.ts';

/** Counts, never persons. */
export type Counts = { readonly households: number; readonly persons: number };

/** Plan G1: 7,150 households and 24,280 persons, shared out over the buildings so that they sum up exactly. */
export const townCounts: Counts = { households: 7_150, persons: 24_280 };

export function countsOf(seed: number, buildings: readonly PlannedBuilding[]): readonly Counts[] {
  const random = randomOf(seed, 'persons');
  const households = apportion(
    townCounts.households,
    buildings.map(({ weight }) => weight),
  );
  // Every household has at least one person: that many are given first, the others by chance.
  const more = apportion(
    townCounts.persons - townCounts.households,
    households.map((count) => count * random.between(0.75, 1.25)),
  );
  return households.map((count, i) => ({ households: count, persons: count + (more[i] ?? 0) }));
}

export function sumOf(counts: readonly Counts[]): Counts {
  return {
    households: counts.reduce((sum, count) => sum + count.households, 0),
    persons: counts.reduce((sum, count) => sum + count.persons, 0),
  };
}
