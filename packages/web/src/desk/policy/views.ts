import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

export const views = ['workflows', 'routing', 'clocks', 'search', 'lexicon', 'posts', 'papers', 'registers', 'versions'] as const;
export type View = (typeof views)[number];

/** What there is to see of a pack; an office without one can only be given one. */
export function viewsOf(pack: CompiledPack | null): readonly View[] {
  if (pack === null) return ['versions'];
  const { forms, notices, slips, samples, registers, ledgers } = pack;
  const hasPapers = [forms, notices, slips, samples].some((list) => list.length > 0);
  const hasRegisters = registers.length + ledgers.length > 0;
  return views.filter((view) => (view !== 'papers' || hasPapers) && (view !== 'registers' || hasRegisters));
}
