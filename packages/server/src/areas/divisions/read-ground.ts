import { type Bounds, boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { type Barrier, type BarrierClass, barrierClasses, type DivideBuilding } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { buildingsOn } from '../../registers/buildings-on.queries.ts';
import { countWork } from '../../registers/count-work.ts';
import { db } from '../areas.tables.ts';
import { shapeOnRaster } from '../geos-overlay.ts';

/** What stands and lies on a community's ground, as division sees it. */
export type CommunityGround = {
  readonly buildings: readonly (DivideBuilding & { readonly name: string })[];
  readonly barriers: readonly Barrier[];
};

/** The buildings of the register within an outline with their work, and the roads and waters that cross its box. */
export async function readGround(tx: Tx, boundary: AreaShape): Promise<CommunityGround> {
  const box = boundsOf(boundary);
  if (box === undefined) return { buildings: [], barriers: [] };
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
  return { buildings, barriers: await readBarriers(tx, box) };
}

async function readBarriers(tx: Tx, box: Bounds): Promise<readonly Barrier[]> {
  const features = await db(tx)
    .selectFrom('map_features')
    .where('district_id', '=', tx.districtId)
    .select(['kind', 'class', 'geometry'])
    .orderBy('kind')
    .orderBy('ref')
    .execute();
  return features
    .filter(({ geometry }) => meets(geometry.coordinates, box))
    .map((feature) => ({ class: feature.kind === 'water' ? 'water' : classOf(feature.class), geometry: feature.geometry }));
}

function classOf(name: string | null): BarrierClass {
  return barrierClasses.find((one) => one === name) ?? 'minor';
}

/** Whether the box around coordinates of any depth meets another. */
function meets(coordinates: unknown, [west, south, east, north]: Bounds): boolean {
  const flat = (coordinates as readonly unknown[]).flat(4) as readonly number[];
  const lons = flat.filter((_, i) => i % 2 === 0);
  const lats = flat.filter((_, i) => i % 2 === 1);
  const within = (values: readonly number[], low: number, high: number) =>
    values.some((one) => one >= low) && values.some((one) => one <= high);
  return within(lons, west, east) && within(lats, south, north);
}
