import type { DivisionEdit } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { drawGrid } from './draw-grid.ts';
import { type EditedGrid, findGrid } from './edited-grid.ts';
import { giveBuildings } from './give-buildings.ts';
import { mergeGrids } from './merge-grids.ts';
import { reshapeGrid } from './reshape-grid.ts';
import { splitGrid } from './split-grid.ts';
import type { Workshop } from './workshop.ts';

/** Edits that make new grids of old ones at once; a rerun is computed, and undo and redo only turn pages. */
export type HandEdit = Exclude<DivisionEdit, { do: 'rerun' | 'undo' | 'redo' }>;

/**
 * The grids after an edit by hand; they tile the same ground as before.
 * @throws AppError division-edit-void, division-line-cuts, division-not-neighbours, division-grid-locked, not-found
 */
export function editGrids(shop: Workshop, grids: readonly EditedGrid[], edit: HandEdit): readonly EditedGrid[] {
  switch (edit.do) {
    case 'split':
      return splitGrid(shop, grids, edit);
    case 'merge':
      return mergeGrids(shop, grids, edit.keys);
    case 'draw':
      return drawGrid(shop, grids, edit);
    case 'give':
      return giveBuildings(shop, grids, edit);
    case 'reshape':
      return reshapeGrid(shop, grids, edit);
    case 'rename': {
      const renamed = findGrid(grids, edit.key);
      return grids.map((grid) => (grid === renamed ? { ...grid, name: edit.name, named: true, kind: edit.kind } : grid));
    }
    case 'lock': {
      const chosen = edit.keys.map((key) => findGrid(grids, key));
      return grids.map((grid) => (chosen.includes(grid) ? { ...grid, locked: edit.locked } : grid));
    }
  }
}
