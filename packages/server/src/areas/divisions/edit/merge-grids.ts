import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type EditedGrid, openGrid } from './edited-grid.ts';
import type { Workshop } from './workshop.ts';

/**
 * Makes one grid of neighbours; it keeps key, name and kind of the one named first.
 * @throws AppError division-edit-void for fewer than two, division-not-neighbours, division-grid-locked, not-found
 */
export function mergeGrids({ cutter }: Workshop, grids: readonly EditedGrid[], keys: readonly string[]): readonly EditedGrid[] {
  const chosen = [...new Set(keys)].map((key) => openGrid(grids, key));
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) throw new AppError('division-edit-void');
  const shape = cutter.join(chosen.map((grid) => grid.shape));
  const before = chosen.reduce((parts, grid) => parts + polygonsOf(grid.shape).length, 0);
  // Each neighbour that joins takes one part away; islands of the same grid stay what they are.
  if (polygonsOf(shape).length > before - (chosen.length - 1)) throw new AppError('division-not-neighbours');
  return grids.flatMap((grid) => {
    if (grid.key === first.key) return [{ ...grid, shape }];
    return chosen.includes(grid) ? [] : [grid];
  });
}
