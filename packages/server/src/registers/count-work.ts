import type { Tx } from '../platform/database/tx.ts';

/** Premises and care recipients counted at a building: they weigh in the work of a grid. */
export type CountedWork = { readonly premises: number; readonly care: number };

/** The work at buildings by their id; one that is not named has none. */
export async function countWork(_tx: Tx, _buildingIds: readonly string[]): Promise<ReadonlyMap<string, CountedWork>> {
  return new Map();
}
