import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { oncePerTx, type Tx } from '../../platform/database/tx.ts';
import type { BuildingOnMap } from '../../registers/buildings-near.queries.ts';
import { buildingsNear } from '../../registers/buildings-near.queries.ts';
import { db } from '../areas.tables.ts';
import { drawMap, type PaperMap } from './map/draw-map.ts';
import { type Frame, frameAround, type Size } from './map/frame.ts';
import { gridsOfToday, type SignGrid } from './sign-grids.queries.ts';

export type GridMap = { readonly map: PaperMap; readonly frame: Frame; readonly buildings: readonly BuildingOnMap[] };

/** The map 网格示意图 of a grid on paper of a size (millimetres), with its buildings; undefined while the grid has no shape. */
export async function mapOfGrid(tx: Tx, grid: SignGrid, size: Size): Promise<GridMap | undefined> {
  const { shape } = grid;
  const bounds = shape === null ? undefined : boundsOf(shape);
  if (shape === null || bounds === undefined) return undefined;
  const frame = frameAround(bounds, size);
  const [grids, features, buildings] = [
    await oncePerTx(tx, 'grids-of-today', () => gridsOfToday(tx)),
    await oncePerTx(tx, 'map-features', () => mapFeatures(tx)),
    await buildingsNear(tx, frame.bounds),
  ];
  const map = drawMap(
    {
      grid: { name: grid.name, shape },
      neighbours: grids.flatMap(({ id, name, layer, shape: other }) =>
        id === grid.id || layer !== grid.layer || other === null ? [] : [{ name, shape: other }],
      ),
      roads: features.filter(({ kind }) => kind === 'road'),
      water: features.filter(({ kind }) => kind === 'water'),
      buildings: buildings.map(({ label, gridId, point, footprint }) => ({ label, own: gridId === grid.id, point, footprint })),
    },
    frame,
  );
  return { map, frame, buildings: buildings.filter(({ gridId }) => gridId === grid.id) };
}

const mapFeatures = (tx: Tx) =>
  db(tx)
    .selectFrom('map_features')
    .where('district_id', '=', tx.districtId)
    .select(['kind', 'class', 'name', 'geometry'])
    .orderBy('ref')
    .execute();
