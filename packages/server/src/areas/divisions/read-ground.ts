import { type Bounds, boundsMeet, boundsOf, boundsOfPoints } from '@gridkeeper/domain/areas/bounds.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { NamedOutline } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { type Barrier, barrierClasses, type DivideBuilding } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { buildingsOn } from '../../registers/buildings-on.queries.ts';
import { countWork } from '../../registers/count-work.ts';
import { db } from '../areas.tables.ts';
import { shapeOnRaster } from '../geos-overlay.ts';
import { placesIn } from '../import/convert-geometry.ts';
import { readEstates } from './read-estates.ts';

/** What stands and lies on a community's ground, as division sees it. */
export type CommunityGround = {
  readonly buildings: readonly (DivideBuilding & { readonly name: string })[];
  readonly barriers: readonly Barrier[];
  readonly estates: readonly NamedOutline[];
};

/** The buildings of the register within an outline with their work, the roads, waters, rails and walls that cross its box, and the estates on it. */
export async function readGround(tx: Tx, boundary: AreaShape): Promise<CommunityGround> {
  const box = boundsOf(boundary);
  if (box === undefined) return { buildings: [], barriers: [], estates: [] };
  const within = (await buildingsOn(tx, box)).filter(({ point }) => contains(boundary, point));
  const work = await countWork(
    tx,
    within.map(({ id }) => id),
  );
  const buildings = within.map(({ id, ref, label, point, footprint, households, persons }) => ({
    ref,
    name: label,
    point,
    shape: footprint === null ? null : shapeOnRaster(footprint),
    households,
    persons,
    premises: work.get(id)?.premises ?? 0,
    care: work.get(id)?.care ?? 0,
  }));
  return { buildings, barriers: await readBarriers(tx, box), estates: await readEstates(tx, { boundary, box, buildings }) };
}

async function readBarriers(tx: Tx, box: Bounds): Promise<readonly Barrier[]> {
  const features = await db(tx)
    .selectFrom('map_features')
    .where('district_id', '=', tx.districtId)
    .where('kind', '!=', 'estate')
    .select(['kind', 'class', 'geometry'])
    .orderBy('kind')
    .orderBy('ref')
    .execute();
  return features
    .filter(({ geometry }) => {
      const own = boundsOfPoints(placesIn(geometry));
      return own !== undefined && boundsMeet(own, box);
    })
    .map(({ kind, class: of, geometry }) => ({
      class: barrierClasses.find((one) => one === (kind === 'road' ? of : kind)) ?? 'minor',
      geometry,
    }));
}
