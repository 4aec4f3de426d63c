import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { metresBetween } from '@gridkeeper/domain/areas/measure.ts';
import { eachEdge, polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../../../platform/app-error.ts';
import { onRaster } from '../../geos-overlay.ts';
import { GridIndex } from '../../grid-index.ts';
import { type EditedGrid, openGrid, withShapes } from './edited-grid.ts';
import { recut, type StandingBuilding, type Workshop } from './workshop.ts';

/** Walls are walked in steps of so many metres to find the ground nearest to each building. */
const step = 4;

/**
 * Gives buildings to a neighbour, each with the ground that is nearer to it than to any other building of its grid.
 * @throws AppError division-not-neighbours where that ground does not reach the neighbour, division-edit-void, division-grid-locked, not-found
 */
export function giveBuildings(
  shop: Workshop,
  grids: readonly EditedGrid[],
  edit: { readonly from: string; readonly to: string; readonly buildingRefs: readonly string[] },
): readonly EditedGrid[] {
  const [from, to] = [openGrid(grids, edit.from), openGrid(grids, edit.to)];
  const standing = shop.buildings.filter(({ point }) => contains(from.shape, point));
  const given = standing.filter(({ ref }) => edit.buildingRefs.includes(ref));
  if (from.key === to.key || given.length === 0) throw new AppError('division-edit-void');
  const plots = given.length === standing.length ? [from.shape] : plotsOf(shop, standing, new Set(given));
  const index = new GridIndex(plots.map((shape) => ({ id: to.key, shape })));
  const outline = polygonsOf(shop.cutter.join(plots)).flat();
  const shapes = recut(shop, outline, ([lon, lat], owner) => (owner === from.key ? (index.find(lon, lat) ?? owner) : owner));
  const after = shapes.get(to.key);
  if (after === undefined || polygonsOf(after).length > polygonsOf(to.shape).length) throw new AppError('division-not-neighbours');
  return withShapes(grids, shapes);
}

function plotsOf({ cutter }: Workshop, standing: readonly StandingBuilding[], given: ReadonlySet<StandingBuilding>): readonly AreaShape[] {
  const owners = new Map<string, StandingBuilding>();
  for (const building of standing) for (const [lon, lat] of placesOf(building)) owners.set(`${lon} ${lat}`, building);
  const places = [...owners].map(([place, building]) => ({ building, place: place.split(' ').map(Number) as unknown as LonLat }));
  const cells = cutter.nearest(places.map(({ place }) => place));
  const index = new GridIndex(cells.map((shape, i) => ({ id: String(i), shape })));
  return places.flatMap(({ building, place }) => {
    const cell = given.has(building) ? cells[Number(index.find(place[0], place[1]) ?? -1)] : undefined;
    return cell === undefined ? [] : [cell];
  });
}

/** Places along the walls; of a building without a footprint its point. */
function placesOf({ point, shape }: StandingBuilding): readonly LonLat[] {
  if (shape === null) return [onRaster(point)];
  const places: LonLat[] = [];
  for (const [shell = []] of polygonsOf(shape))
    eachEdge(shell, (from, to) => {
      const parts = Math.max(1, Math.ceil(metresBetween(from, to) / step));
      for (let i = 0; i < parts; i++)
        places.push(onRaster([from[0] + ((to[0] - from[0]) * i) / parts, from[1] + ((to[1] - from[1]) * i) / parts]));
    });
  return places;
}
