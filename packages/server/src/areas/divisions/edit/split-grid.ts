import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { carryOn } from '@gridkeeper/domain/areas/divide/edit/carry-on.ts';
import { freeKey, freeName } from '@gridkeeper/domain/areas/divide/edit/names.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../../../platform/app-error.ts';
import { onRaster } from '../../geos-overlay.ts';
import { GridIndex } from '../../grid-index.ts';
import { type EditedGrid, openGrid, withShapes } from './edited-grid.ts';
import { joinEmpty } from './join-empty.ts';
import { recut, type Workshop } from './workshop.ts';

/** A smaller piece, in square metres, is a slip of the hand at the border. */
const smallest = 25;

/**
 * Divides a grid by a stroke; its ends are carried on to the border. The largest piece keeps key and name, each other piece is a new grid; a piece
 * without a building joins the one beside it.
 * @throws AppError division-edit-void where the stroke divides nothing, division-grid-locked, division-line-cuts, not-found
 */
export function splitGrid(
  shop: Workshop,
  grids: readonly EditedGrid[],
  edit: { readonly key: string; readonly line: readonly LonLat[] },
): readonly EditedGrid[] {
  const grid = openGrid(grids, edit.key);
  const [first, ...others] = piecesOf(shop, grid, edit.line);
  if (first === undefined || others.length < polygonsOf(grid.shape).length) throw new AppError('division-edit-void');
  const born: EditedGrid[] = [];
  for (let i = 0; i < others.length; i++) {
    const all = [...grids, ...born];
    const name = freeName(
      grid.name,
      all.map((one) => one.name),
    );
    const { named: _, ...like } = grid;
    born.push({ ...like, key: freeKey(all.map(({ key }) => key)), name, replaces: null });
  }
  const index = new GridIndex([first, ...others].map((shape, i) => ({ id: i === 0 ? grid.key : (born[i - 1]?.key ?? grid.key), shape })));
  const borders = [first, ...others].flatMap((shape) => polygonsOf(shape).flat());
  const shapes = recut(shop, borders, ([lon, lat], owner) => (owner === grid.key ? (index.find(lon, lat) ?? owner) : owner));
  const own = new Set([grid, ...born].map(({ key }) => key));
  const parts = new Map([...shapes].filter(([key]) => own.has(key)));
  const joined = joinEmpty(
    shop.cutter,
    parts,
    grid.key,
    shop.buildings.map(({ point }) => point),
  );
  const after = withShapes([...grids, ...born], new Map([...[...shapes].filter(([key]) => !own.has(key)), ...joined]));
  if (after.length === grids.length) throw new AppError('division-edit-void');
  return after;
}

/** What the stroke makes of the grid, the largest first. */
function piecesOf({ cutter }: Workshop, { shape: ground }: EditedGrid, stroke: readonly LonLat[]): readonly Polygon[] {
  const box = boundsOf(ground);
  if (box === undefined || stroke.length < 2) return [];
  return cutter
    .faces([...polygonsOf(ground).flat(), carryOn(stroke, box).map(onRaster)])
    .filter(({ shape, inside }) => contains(ground, inside) && squareMetresOf(shape) >= smallest)
    .map(({ shape }) => shape)
    .sort((a, b) => squareMetresOf(b) - squareMetresOf(a));
}
