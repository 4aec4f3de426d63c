import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { AppError } from '../../../platform/app-error.ts';

/** A grid of a proposal without its figures. */
export type EditedGrid = Omit<ProposedGrid, 'figures'>;

/** @throws AppError not-found */
export function findGrid(grids: readonly EditedGrid[], key: string): EditedGrid {
  const grid = grids.find((one) => one.key === key);
  if (grid === undefined) throw new AppError('not-found');
  return grid;
}

/** A grid whose ground may change. @throws AppError not-found, division-grid-locked */
export function openGrid(grids: readonly EditedGrid[], key: string): EditedGrid {
  const grid = findGrid(grids, key);
  if (grid.locked) throw new AppError('division-grid-locked', { grid: grid.name });
  return grid;
}

/** Grids with their new ground; one that has none any more is gone. */
export function withShapes(grids: readonly EditedGrid[], shapes: ReadonlyMap<string, AreaShape>): readonly EditedGrid[] {
  return grids.flatMap((grid) => {
    const shape = shapes.get(grid.key);
    return shape === undefined ? [] : [{ ...grid, shape }];
  });
}
