import type { DivisionFigures } from '@gridkeeper/domain/areas/divide/wire.ts';

/** Of a proposal that has not been computed yet. */
export const noFigures: DivisionFigures = {
  grids: 0,
  withinTolerance: 0,
  withinBounds: 0,
  contiguous: 0,
  least: 0,
  most: 0,
  mean: 0,
  compactness: 0,
  barriersCrossed: 0,
  barrierMetres: 0,
  estatesCut: 0,
  buildingsCut: 0,
  tiles: false,
};
