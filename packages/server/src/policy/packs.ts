import { completePack } from '@gridkeeper/domain/policy/complete-pack.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { db } from './policy.tables.ts';

// Versions are immutable, so a pack once read stays right for ever.
const known = new Map<string, CompiledPack>();

/** A version as it was published, word for word. @throws when the database holds no such version */
export async function getPack(tx: Tx, hash: string): Promise<CompiledPack> {
  const cached = known.get(hash);
  if (cached) return cached;
  const row = await db(tx).selectFrom('packs').select('compiled').where('pack_hash', '=', hash).executeTakeFirstOrThrow();
  const pack = completePack(row.compiled);
  known.set(hash, pack);
  return pack;
}

export type CurrentPack = { readonly pack: CompiledPack; readonly hash: string };

/** The rules that new cases of this district take; undefined while the office has none yet. */
export async function findCurrentPack(tx: Tx): Promise<CurrentPack | undefined> {
  const row = await oncePerTx(tx, 'pack', () =>
    db(tx).selectFrom('districts').select('pack_hash').where('district_id', '=', tx.districtId).executeTakeFirstOrThrow(),
  );
  return row.pack_hash === null ? undefined : { hash: row.pack_hash, pack: await getPack(tx, row.pack_hash) };
}

/** Since when the pack in force has been so; undefined while the office has none. */
export async function packInForceSince(tx: Tx): Promise<Date | undefined> {
  const row = await db(tx)
    .selectFrom('districts as d')
    .innerJoin('policy_versions as v', (join) => join.onRef('v.district_id', '=', 'd.district_id').onRef('v.pack_hash', '=', 'd.pack_hash'))
    .where('d.district_id', '=', tx.districtId)
    .select('v.published_at')
    .executeTakeFirst();
  return row?.published_at;
}

/** The rules that new cases of this district take. @throws when the office has no pack yet */
export async function currentPack(tx: Tx): Promise<CurrentPack> {
  const found = await findCurrentPack(tx);
  if (!found) throw new Error('This office has no policy pack yet; `gridkeeper init` sets one.');
  return found;
}

/** Publishes an immutable version and makes it the one for new cases; running cases keep theirs. */
export async function publishPack(tx: Tx, pack: CompiledPack, hash: string): Promise<void> {
  await db(tx)
    .insertInto('packs')
    .values({ pack_hash: hash, pack_id: pack.id, version: pack.version, compiled: pack, published_at: new Date(tx.now) })
    .onConflict((on) => on.column('pack_hash').doNothing())
    .execute();
  await db(tx)
    .insertInto('policy_versions')
    .values({ district_id: tx.districtId, pack_hash: hash, published_at: new Date(tx.now) })
    .onConflict((on) => on.columns(['district_id', 'pack_hash']).doUpdateSet((eb) => ({ published_at: eb.ref('excluded.published_at') })))
    .execute();
  tx.memory.delete('pack');
  await db(tx).updateTable('districts').set({ pack_hash: hash }).where('district_id', '=', tx.districtId).execute();
}
