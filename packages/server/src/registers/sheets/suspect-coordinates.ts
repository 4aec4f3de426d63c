import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { type CoordinateSystem, toWgs84 } from '@gridkeeper/domain/exchange/coordinates.ts';
import type { SheetSuspicion } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { findSuspicion } from '../../areas/import/suspect-system.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { buildingsByAddress } from '../entries/buildings-for.queries.ts';

/** A row that tells both where it is and at which address. */
export type PlacedRow = { readonly address: string; readonly point: LonLat };

/** So many are enough, and few enough to ask. */
export const mostCompared = 200;
const metresNorth = 111_320;

/**
 * Whether the points of rows lie where their addresses do, or would if they were in another system; null where they do, or nothing can be compared.
 * Never more than a suspicion: a person says which system it is.
 */
export async function suspectCoordinates(tx: Tx, rows: readonly PlacedRow[]): Promise<SheetSuspicion | null> {
  const places = await buildingsByAddress(
    tx,
    rows.slice(0, mostCompared).map(({ address }) => address),
  );
  const pairs = rows.slice(0, mostCompared).flatMap(({ address, point }) => {
    const place = places.get(address);
    return place === undefined || place === 'several' ? [] : [{ point, known: place.point }];
  });
  const offsets = (system: CoordinateSystem) => pairs.map(({ point, known }) => metresBetween(toWgs84(point, system), known));
  const found = findSuspicion([{ by: 'name', matched: pairs.length, offsets }], 'wgs84');
  return found === null
    ? null
    : { system: found.system, matched: found.matched, before: Math.round(found.before), after: Math.round(found.after) };
}

function metresBetween(a: LonLat, b: LonLat): number {
  return Math.hypot((a[0] - b[0]) * metresNorth * Math.cos((a[1] * Math.PI) / 180), (a[1] - b[1]) * metresNorth);
}
