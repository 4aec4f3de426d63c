import { type Matter, meets } from '../condition.ts';
import { straightWay } from '../explain/straight-way.ts';
import type { ActionKind, CompiledPack, Workflow } from '../pack.ts';

/** A state on the way, and the action that led to it; null where the way begins. */
export type WayStep = { readonly by: ActionKind | null; readonly state: string };

/**
 * The open states that a case goes through from that one to its closing where all goes well.
 * @throws RangeError where nothing leads to a close: a pack that `checkPack` would refuse
 */
export function wayFrom(pack: CompiledPack, workflow: Workflow, from: string, matter: Matter): readonly WayStep[] {
  const states = straightWay(pack, { ...workflow, start: from }, matter);
  if (states.at(-1)?.phase !== 'closed') throw new RangeError(`workflow ${workflow.code} has no way from ${from} to a close`);
  return states.slice(0, -1).map((state, index) => {
    const action = states[index - 1]?.actions.find(({ to, only }) => to === state.code && meets(only, matter));
    return { by: action?.kind ?? null, state: state.code };
  });
}
