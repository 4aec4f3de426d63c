import type { CompiledPack } from '../policy/pack.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './state.ts';

/** The case as its events make it, from the first on. @throws RangeError for no events, or a first one that is no report */
export function replay(events: readonly CaseEvent[], pack: CompiledPack): CaseState {
  const state = events.reduce<CaseState | null>((before, event) => evolve(before, event, pack), null);
  if (state === null) throw new RangeError('a case has at least the event of its report');
  return state;
}
