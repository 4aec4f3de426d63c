import { diff } from '@gridkeeper/domain/policy/diff/diff.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackChange } from '@gridkeeper/domain/policy/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { findCurrentPack } from './packs.ts';

/** What a pack changes for whom, against the version in force; nothing in an office that has none yet. */
export async function changesOf(tx: Tx, pack: CompiledPack): Promise<readonly PackChange[]> {
  const current = await findCurrentPack(tx);
  return current ? diff(current.pack, pack) : [];
}
