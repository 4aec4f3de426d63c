import { completePack, type StoredPack } from '@gridkeeper/domain/policy/complete-pack.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { oncePerTx, roomDb, type Tx } from '../platform/database/tx.ts';

type PolicyTables = {
  packs: { pack_hash: string; pack_id: string; version: string; compiled: StoredPack; published_at: Date };
  districts: { district_id: number; pack_hash: string | null };
};
const db = roomDb<PolicyTables>();

// Versions are immutable, so a pack once read stays right for ever.
const known = new Map<string, CompiledPack>();

/** The version a case began with. @throws when the database holds no such version */
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
  tx.memory.delete('pack');
  await db(tx).updateTable('districts').set({ pack_hash: hash }).where('district_id', '=', tx.districtId).execute();
}
