import { type Bounds, boundsMeet, boundsOf, inBounds } from '@gridkeeper/domain/areas/bounds.ts';
import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { NamedOutline } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';

type Ground = { readonly boundary: AreaShape; readonly box: Bounds; readonly buildings: readonly { readonly point: LonLat }[] };

/** The estates 小区 and other named outlines of a community, by name: those with their middle, or one of its buildings, on its ground. */
export async function readEstates(tx: Tx, { boundary, box, buildings }: Ground): Promise<readonly NamedOutline[]> {
  const rows = await db(tx)
    .selectFrom('map_features')
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', 'estate')
    .select(['name', 'geometry'])
    .orderBy('name')
    .orderBy('ref')
    .execute();
  return rows.flatMap(({ name, geometry }): readonly NamedOutline[] => {
    const checked = checkShape(geometry);
    if (!checked.ok) return [];
    const { shape } = checked;
    const own = boundsOf(shape);
    if (own === undefined || !boundsMeet(own, box)) return [];
    const here = contains(boundary, centreOf(shape)) || buildings.some(({ point }) => inBounds(own, point) && contains(shape, point));
    return here ? [{ name: name ?? '', shape }] : [];
  });
}
