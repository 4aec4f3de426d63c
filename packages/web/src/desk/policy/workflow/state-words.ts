import type { Label } from '@gridkeeper/domain/base/label.ts';
import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { CompiledPack, StateDefinition } from '@gridkeeper/domain/policy/pack.ts';
import { listLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import { holderNames } from '@gridkeeper/domain/policy/sentences-names.ts';

/** Who has the case in a state; undefined where nobody has. */
export function ownerWords(pack: CompiledPack, { owner }: StateDefinition): Label | undefined {
  return owner === null ? undefined : holderNames(pack, [owner]);
}

/** The limits that run in a state, each once, and whether some cases have others; undefined where none does. */
export function limitsIn(pack: CompiledPack, { code }: StateDefinition): { readonly words: Label; readonly varies: boolean } | undefined {
  const clocks = pack.clocks.filter((clock) => clock.runsIn.includes(code));
  if (clocks.length === 0) return undefined;
  const limits = clocks.map((clock) => limitWords(clock.limit));
  const words = listLabels(limits.filter((one, index) => limits.findIndex(({ zh }) => zh === one.zh) === index));
  return { words, varies: clocks.some((clock) => clock.limits.length > 0) };
}
