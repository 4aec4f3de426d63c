import { meets } from '../policy/condition.ts';
import type { Capability, CompiledPack, Holder } from '../policy/pack.ts';
import { findLeaf, getState, indexOf } from '../policy/pack-index.ts';
import type { Outcome } from './outcome.ts';

export type AtOnce = { readonly category: string | null; readonly severity: string | null; readonly capabilities: readonly Capability[] };

/**
 * How a call ends that is answered while the caller is on the line 当场答复 (F3: the answer recorded): explained where the rules know it, else solved.
 * Undefined where the rules of this category do not let whoever takes the call close it, or ask for what a call has not (a photo).
 */
export function outcomeAtOnce(pack: CompiledPack, { category, severity, capabilities }: AtOnce): Outcome | undefined {
  const workflow = (category === null ? undefined : findLeaf(pack, category))?.workflow ?? pack.workflows[0]?.code ?? '';
  const start = indexOf(pack).workflows.get(workflow)?.definition.start;
  const action = start === undefined ? undefined : getState(pack, workflow, start).actions.get('solve-on-the-spot');
  if (!action) return undefined;
  const matter = { category, severity: severity ?? pack.severities[0]?.code ?? null, level: pack.levels[0]?.code ?? null };
  const holds: readonly Holder[] = ['reporter', 'taker', ...(capabilities.includes('case.review') ? (['centre'] as const) : [])];
  const asksTooMuch = action.requires.some((needed) => needed !== 'note' && !(needed === 'category' && category !== null));
  if (asksTooMuch || !meets(action.only, matter) || !action.by.some((holder) => holds.includes(holder))) return undefined;
  return (['explained', 'solved'] as const).find((outcome) => action.outcomes === null || action.outcomes.includes(outcome));
}
