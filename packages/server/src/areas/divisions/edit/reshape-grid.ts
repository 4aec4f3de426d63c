import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { besideOf, type Face, partsOf } from '@gridkeeper/domain/areas/divide/edit/faces.ts';
import type { DivisionEdit } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { AppError } from '../../../platform/app-error.ts';
import { GridIndex } from '../../grid-index.ts';
import { type EditedGrid, openGrid, withShapes } from './edited-grid.ts';
import { snapped } from './snapped.ts';
import { recut, type Workshop } from './workshop.ts';

/**
 * Gives a grid another outline. Ground that it gains is taken from its neighbours; ground that it leaves goes to the neighbour with the longest common
 * border, and stays where there is none but locked ones.
 * @throws AppError division-edit-void where nothing is left of it or nothing changes, division-grid-locked, division-line-cuts, not-found
 */
export function reshapeGrid(
  shop: Workshop,
  grids: readonly EditedGrid[],
  edit: Extract<DivisionEdit, { do: 'reshape' }>,
): readonly EditedGrid[] {
  const grid = openGrid(grids, edit.key);
  if (!checkShape(edit.shape).ok) throw new AppError('division-edit-void');
  const outline = snapped(shop, edit.shape, edit.snapMetres);
  const lines = polygonsOf(outline).flat();
  const left = heirs(shop, grid, lines, (face) => contains(outline, face.inside));
  const shapes = recut(shop, lines, (inside, owner) => {
    if (contains(outline, inside)) return grid.key;
    return owner === grid.key ? (left.find(inside[0], inside[1]) ?? owner) : owner;
  });
  if (!shapes.has(grid.key)) throw new AppError('division-edit-void');
  return withShapes(grids, shapes);
}

/** Who gets the ground that the grid leaves, part by part. */
function heirs(
  { cutter, grids, locked }: Workshop,
  { key }: EditedGrid,
  lines: readonly (readonly (readonly [number, number])[])[],
  stays: (face: Face) => boolean,
) {
  const before = new GridIndex(grids.map((one) => ({ id: one.key, shape: one.shape })));
  const faces = cutter.faces([...grids.flatMap(({ shape }) => polygonsOf(shape).flat()), ...lines]).flatMap((face): Face[] => {
    const owner = before.find(face.inside[0], face.inside[1]);
    return owner === undefined ? [] : [{ ...face, key: owner }];
  });
  const leaving = faces.map((face) => (face.key === key && !stays(face) ? { ...face, key: '' } : face));
  const beside = besideOf(leaving);
  const given = partsOf(leaving, beside).flatMap((part) => {
    if (leaving[part[0] ?? 0]?.key !== '') return [];
    const metres = new Map<string, number>();
    for (const face of part)
      for (const [other, shared] of beside[face] ?? []) {
        const neighbour = leaving[other]?.key ?? '';
        if (neighbour !== '' && neighbour !== key && !locked.has(neighbour)) metres.set(neighbour, (metres.get(neighbour) ?? 0) + shared);
      }
    const [heir] = [...metres].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return heir === undefined ? [] : part.flatMap((face) => (leaving[face] ? [{ id: heir[0], shape: leaving[face].shape }] : []));
  });
  return new GridIndex(given);
}
