import { completePack } from '@gridkeeper/domain/policy/complete-pack.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { hashPack } from './load-pack.ts';
import { db } from './policy.tables.ts';

/**
 * Under which hash this content is kept: its own, or the one it had in a release that wrote packs down more shortly.
 * @throws AppError policy-version-taken where its id and version stand for another content
 */
export async function storedHash(tx: Tx, pack: CompiledPack, hash: string): Promise<string> {
  const stored = await db(tx)
    .selectFrom('packs')
    .select(['pack_hash', 'compiled'])
    .where('pack_id', '=', pack.id)
    .where('version', '=', pack.version)
    .execute();
  if (stored.length === 0) return hash;
  const same = stored.find((one) => one.pack_hash === hash) ?? stored.find((one) => hashPack(completePack(one.compiled)) === hash);
  if (!same) throw new AppError('policy-version-taken');
  return same.pack_hash;
}
