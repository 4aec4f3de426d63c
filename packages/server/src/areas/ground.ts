import { type Bounds, boundsOf, unionOfBounds } from '@gridkeeper/domain/areas/bounds.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { sql } from 'kysely';
import type pg from 'pg';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import { GridIndex, type IndexedGrid } from './grid-index.ts';

/** All that is asked of a district's ground again and again, kept in memory for one version of its areas on one day. */
export type Ground = {
  readonly version: number;
  readonly day: string;
  /** The office's own area: the one without a parent. */
  readonly rootId: string | null;
  readonly bounds: Bounds | null;
  readonly layers: ReadonlyMap<string, GridIndex>;
  /** Ancestors of each grid, root first. */
  readonly ancestors: ReadonlyMap<string, readonly string[]>;
  readonly zones: readonly ZoneShape[];
};

const kept = new WeakMap<pg.Pool, Map<number, Ground>>();

function memoryOf(tx: Tx): Map<number, Ground> {
  const known = kept.get(tx.platform.pool) ?? new Map<number, Ground>();
  kept.set(tx.platform.pool, known);
  return known;
}

/** The version is read in the caller's own transaction, so that a write never uses ground that was divided anew before it. */
export async function groundOf(tx: Tx): Promise<Ground> {
  const { zone, version } = await oncePerTx(tx, 'ground', () =>
    db(tx)
      .selectFrom('districts')
      .leftJoin('area_versions', 'area_versions.district_id', 'districts.district_id')
      .where('districts.district_id', '=', tx.districtId)
      .select(['districts.zone', sql<number>`coalesce(version, 0)`.as('version')])
      .executeTakeFirstOrThrow(),
  );
  const day = civilDateOf(dayAt(zone, tx.now));
  const memory = memoryOf(tx);
  const known = memory.get(tx.districtId);
  if (known?.version === version && known.day === day) return known;
  const ground = await readGround(tx, version, day);
  memory.set(tx.districtId, ground);
  return ground;
}

async function readGround(tx: Tx, version: number, day: string): Promise<Ground> {
  const areas = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .where((where) => where.or([where('level', '=', 'grid'), where('parent_id', 'is', null)]))
    .select(['area_id', 'parent_id', 'ancestor_ids', 'level', 'layer', 'shape'])
    .orderBy('code')
    .execute();
  const zones = await db(tx)
    .selectFrom('zones')
    .where('district_id', '=', tx.districtId)
    .select(['code', 'shape'])
    .orderBy('sort')
    .execute();
  const grids = areas.filter(({ level }) => level === 'grid');
  const layers = new Map<string, IndexedGrid[]>();
  for (const { area_id: id, layer, shape } of grids) {
    if (layer === null || shape === null) continue;
    const members = layers.get(layer) ?? [];
    members.push({ id, shape });
    layers.set(layer, members);
  }
  const shapes = grids.map(({ shape }) => shape).filter((shape) => shape !== null);
  return {
    version,
    day,
    rootId: areas.find(({ parent_id }) => parent_id === null)?.area_id ?? null,
    bounds: boundsOfAll(shapes),
    layers: new Map([...layers].map(([layer, members]) => [layer, new GridIndex(members)])),
    ancestors: new Map(grids.map(({ area_id, ancestor_ids }) => [area_id, ancestor_ids])),
    zones,
  };
}

function boundsOfAll(shapes: readonly AreaShape[]): Bounds | null {
  return unionOfBounds(shapes.map(boundsOf).filter((bounds) => bounds !== undefined)) ?? null;
}
