import type { CompiledPack } from '../policy/pack.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './state.ts';

/** The versions of the rules that a case ran by, by hash: the one it began with and those it was migrated to. */
export function packHashes(events: readonly CaseEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.type === 'reported' || event.type === 'migrated' ? [event.packHash] : [])))];
}

/**
 * The state that the events make. Each event is followed by the rules that held then.
 * @param packs the only pack, or which one a hash means
 * @throws RangeError where the events do not begin with a report
 */
export function replay(events: readonly CaseEvent[], packs: CompiledPack | ((hash: string) => CompiledPack)): CaseState {
  const packOf = typeof packs === 'function' ? packs : () => packs;
  let state: CaseState | null = null;
  let pack: CompiledPack | undefined;
  for (const event of events) {
    if (event.type === 'reported' || event.type === 'migrated') pack = packOf(event.packHash);
    if (!pack) throw new RangeError('a case begins with a report');
    state = evolve(state, event, pack);
  }
  if (!state) throw new RangeError('a case begins with a report');
  return state;
}
