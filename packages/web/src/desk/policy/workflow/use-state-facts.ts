import type { CompiledPack, StateDefinition } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { limitsIn, ownerWords } from './state-words.ts';

/** Holder and limit of a state in the reader's language; what a state has not is left out. */
export function useStateFacts(): (pack: CompiledPack, state: StateDefinition) => { readonly owner?: string; readonly limit?: string } {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (pack, state) => {
    const owner = ownerWords(pack, state);
    const limit = limitsIn(pack, state);
    return {
      ...(owner && { owner: label(owner) }),
      ...(limit && { limit: say(limit.varies ? 'limitVaries' : 'limit', { limit: label(limit.words) }) }),
    };
  };
}
