import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { packHashes, replay } from '@gridkeeper/domain/cases/replay.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../platform/database/tx.ts';
import { packInUse } from '../policy/pack-in-use.ts';
import { getPack } from '../policy/packs.ts';

/** `pack`: the rules that hold now, with the names of today; `packOf`: a version it ran by, word for word. */
export type Replayed = { readonly state: CaseState; readonly pack: CompiledPack; readonly packOf: (hash: string) => CompiledPack };

/** The state of a case from its events, each followed by the version of the rules that held then; and the version that holds now. */
export async function replayCase(tx: Tx, events: readonly CaseEvent[]): Promise<Replayed> {
  const packs = new Map<string, CompiledPack>();
  for (const hash of packHashes(events)) packs.set(hash, await getPack(tx, hash));
  const packOf = (hash: string): CompiledPack => {
    const pack = packs.get(hash);
    if (!pack) throw new RangeError(`no pack ${hash}`);
    return pack;
  };
  const state = replay(events, packOf);
  return { state, pack: await packInUse(tx, state.packHash), packOf };
}
