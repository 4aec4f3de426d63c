import type { PackVersion } from '@gridkeeper/domain/policy/wire.ts';
import { sql } from 'kysely';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './policy.tables.ts';

/** The versions that this office published 历次版本, the one in force first, then the newest, each with how many cases run by it. */
export async function listVersions(tx: Tx): Promise<PackVersion[]> {
  const rows = await db(tx)
    .selectFrom('policy_versions as version')
    .innerJoin('packs as pack', 'pack.pack_hash', 'version.pack_hash')
    .innerJoin('districts as district', 'district.district_id', 'version.district_id')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('v_cases_facts')
          .select(['pack_hash', sql<number>`count(*)`.as('running')])
          .where('district_id', '=', tx.districtId)
          .where('phase', '<>', 'closed')
          .groupBy('pack_hash')
          .as('cases'),
      (on) => on.onRef('cases.pack_hash', '=', 'version.pack_hash'),
    )
    .select(['version.pack_hash as hash', 'pack.pack_id as id', 'pack.version', 'version.published_at'])
    .select(['district.pack_hash as current', 'cases.running'])
    .where('version.district_id', '=', tx.districtId)
    .orderBy('version.published_at', 'desc')
    .orderBy('version.pack_hash')
    .execute();
  const versions = rows.map(({ published_at, current, running, ...row }) => ({
    ...row,
    publishedAt: published_at.toISOString(),
    current: current === row.hash,
    running: running ?? 0,
  }));
  return versions.toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** A version by its id and number, which stand for one content. @throws AppError not-found */
export async function getVersion(tx: Tx, wanted: Pick<PackVersion, 'id' | 'version'>): Promise<PackVersion> {
  const found = (await listVersions(tx)).find((one) => one.id === wanted.id && one.version === wanted.version);
  if (!found) throw new AppError('not-found');
  return found;
}

/** @throws AppError not-found where this office never published it */
export async function requirePublished(tx: Tx, hash: string): Promise<void> {
  const row = await db(tx)
    .selectFrom('policy_versions')
    .select('pack_hash')
    .where('district_id', '=', tx.districtId)
    .where('pack_hash', '=', hash)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
}
