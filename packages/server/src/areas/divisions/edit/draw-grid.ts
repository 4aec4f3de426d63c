import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { freeKey, freeName } from '@gridkeeper/domain/areas/divide/edit/names.ts';
import type { DivisionEdit } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type EditedGrid, withShapes } from './edited-grid.ts';
import { snapped } from './snapped.ts';
import { recut, type Workshop } from './workshop.ts';

/** The smallest grid that can be drawn, in square metres. */
const smallest = 25;

/**
 * A new grid by its outline; it takes the ground from those that had it, but not from locked ones, nor from beyond the community.
 * @throws AppError division-edit-void where nothing is left of it, division-line-cuts
 */
export function drawGrid(shop: Workshop, grids: readonly EditedGrid[], edit: Extract<DivisionEdit, { do: 'draw' }>): readonly EditedGrid[] {
  if (!checkShape(edit.shape).ok) throw new AppError('division-edit-void');
  const outline = snapped(shop, edit.shape, edit.snapMetres);
  const key = freeKey(grids.map((grid) => grid.key));
  const shapes = recut(shop, polygonsOf(outline).flat(), (inside, owner) => (contains(outline, inside) ? key : owner));
  const drawn = shapes.get(key);
  if (drawn === undefined || squareMetresOf(drawn) < smallest) throw new AppError('division-edit-void');
  const name = freeName(
    edit.name,
    grids.map((grid) => grid.name),
  );
  return withShapes([...grids, { key, name, named: true, kind: edit.kind, shape: drawn, locked: false, replaces: null }], shapes);
}
