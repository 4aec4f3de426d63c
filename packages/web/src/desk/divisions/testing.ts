import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** A square grid of a test, one unit wide, its south-west corner at [column, 0]. */
export function squareGrid(key: string, column: number, changes: Partial<ProposedGrid> = {}): ProposedGrid {
  const corners: readonly LonLat[] = [
    [column, 0],
    [column + 1, 0],
    [column + 1, 1],
    [column, 1],
    [column, 0],
  ];
  const figures = {
    buildings: 10,
    households: 300,
    persons: 900,
    premises: 0,
    care: 0,
    work: 300,
    squareMetres: 90_000,
    compactness: 0.78,
    barriersCrossed: 0,
    barrierMetres: 0,
    contiguous: true,
    withinTolerance: true,
    withinBounds: true,
  };
  return {
    key,
    name: `${key} grid`,
    kind: 'base',
    shape: { type: 'Polygon', coordinates: [corners] },
    locked: false,
    replaces: null,
    figures,
    ...changes,
  };
}

export const worked = (grid: ProposedGrid, work: number): ProposedGrid => ({ ...grid, figures: { ...grid.figures, work } });
