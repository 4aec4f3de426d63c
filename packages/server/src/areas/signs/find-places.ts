import type { KioskPlace } from '@gridkeeper/domain/areas/sign-wire.ts';
import type pg from 'pg';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import { groundOf } from '../ground.ts';
import { type PlaceKeys, placeKeys } from './place-keys.ts';

const mostPlaces = 8;
/** Milliseconds for which the names of places are kept: a new building is found ten minutes later. */
const fresh = 600_000;
/** The house number at the end of an address: without it stands the lane, estate or village group. */
const houseNumber = /\s*\d+\s*(号楼?|幢|栋|单元|号院)?$/u;

type Place = KioskPlace & { readonly keys: PlaceKeys; readonly street: string };
type Known = { readonly version: number; readonly readAt: number; readonly places: readonly Place[] };

const kept = new WeakMap<pg.Pool, Map<number, Known>>();

/**
 * Places 小区、街巷、网格 for the touch screen: by the first letters of their pinyin, by whole pinyin, or by the characters themselves, with digits
 * as they stand (`syx3` finds 书砚巷3号). Where several houses of a street match, the street stands for them, once for each of its grids.
 */
export async function findPlaces(tx: Tx, typed: string): Promise<readonly KioskPlace[]> {
  const sought = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (sought === '') return [];
  const all = await placesOf(tx);
  const rank = ({ keys, label }: Place) =>
    keys.initials.startsWith(sought) || label.startsWith(sought) ? 0 : keys.full.startsWith(sought) ? 1 : label.includes(sought) ? 2 : 3;
  const hits = all.map((place) => ({ place, rank: rank(place) })).filter((hit) => hit.rank < 3);
  hits.sort((a, b) => a.rank - b.rank || a.place.label.length - b.place.label.length || (a.place.label < b.place.label ? -1 : 1));
  return byStreet(hits.map(({ place }) => place))
    .slice(0, mostPlaces)
    .map(({ label, gridCode, gridName }) => ({ label, gridCode, gridName }));
}

/** Houses of one street in one grid lead to the same worker: the street stands for them. */
function byStreet(places: readonly Place[]): readonly Place[] {
  const streets = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.street}\n${place.gridCode}`;
    streets.set(key, streets.has(key) ? { ...place, label: place.street } : place);
  }
  return [...streets.values()];
}

async function placesOf(tx: Tx): Promise<readonly Place[]> {
  const { version } = await groundOf(tx);
  const memory = kept.get(tx.platform.pool) ?? new Map<number, Known>();
  kept.set(tx.platform.pool, memory);
  const known = memory.get(tx.districtId);
  if (known?.version === version && tx.now - known.readAt < fresh) return known.places;
  const places = await readPlaces(tx);
  memory.set(tx.districtId, { version, readAt: tx.now, places });
  return places;
}

async function readPlaces(tx: Tx): Promise<readonly Place[]> {
  const { day } = await groundOf(tx);
  const grids = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('level', '=', 'grid')
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .select(['area_id', 'code', 'name'])
    .execute();
  const gridById = new Map(grids.map((grid) => [grid.area_id, grid]));
  const houses = await db(tx)
    .selectFrom('v_registers_buildings')
    .where('district_id', '=', tx.districtId)
    .where('grid_id', 'is not', null)
    .select(['label', 'grid_id'])
    .execute();
  const place = (label: string, grid: { readonly code: string; readonly name: string }): Place => {
    const street = label.replace(houseNumber, '') || label;
    return { label, street, gridCode: grid.code, gridName: grid.name, keys: placeKeys(label) };
  };
  return [
    ...grids.map((grid) => place(grid.name, grid)),
    ...houses.flatMap(({ label, grid_id }) => {
      const grid = gridById.get(grid_id ?? '');
      return grid === undefined ? [] : [place(label, grid)];
    }),
  ];
}
