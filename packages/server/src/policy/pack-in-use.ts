import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../platform/database/tx.ts';
import { findCurrentPack, getPack } from './packs.ts';
import { readToday } from './read-today.ts';
import { successionsOf } from './successions.ts';

// The same three always make the same pack, and its indexes are made once.
const known = new Map<string, CompiledPack>();

/**
 * The rules of a running case as they are followed today: those of its own version, with units and levels that were succeeded by others under their
 * new names, and with the posts (roles) of the version in force, for every right comes from these.
 */
export async function packInUse(tx: Tx, hash: string): Promise<CompiledPack> {
  const own = await getPack(tx, hash);
  const current = await findCurrentPack(tx);
  if (!current || current.hash === hash) return own;
  const successions = await successionsOf(tx);
  const key = `${hash} ${current.hash} ${JSON.stringify(successions)}`;
  const made = known.get(key) ?? readToday(own, current.pack, successions);
  known.set(key, made);
  return made;
}
