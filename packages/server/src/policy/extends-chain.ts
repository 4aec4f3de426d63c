import { fillLikes } from './extends-like.ts';
import { mergePack } from './extends-merge.ts';
import { checkWithout, takeAway } from './extends-without.ts';
import { extendsWords } from './extends-words.ts';
import type { PackFolder } from './pack-source.ts';
import type { Budget } from './parse-budget.ts';
import { clip, type FaultWords, faultAt } from './parse-fault.ts';
import { findPlace } from './place-of.ts';
import { readFolder, type WrittenPack } from './read-folder.ts';

/** A pack with all that it is built on. */
export type WholePack = Pick<WrittenPack, 'root' | 'faults' | 'complete'>;

const longest = 8;

/** Reads a pack and the packs it extends, the one at the bottom first. @param above the packs that extend this one */
export async function readChain(folder: PackFolder, budget: Budget, above: readonly PackFolder[] = []): Promise<WholePack> {
  const written = await readFolder(folder, budget);
  const { opening } = written;
  const filled = await fillLikes(written.root, folder, budget);
  const { root } = filled;
  const complete = written.complete && filled.faults.length === 0;
  const faults = [...written.faults, ...filled.faults];
  const at = (...path: (string | number)[]) => findPlace(written.openingRoot, path) ?? root.place;
  const refuse = (words: FaultWords, values: Readonly<Record<string, string | number>> = {}): WholePack => ({
    root,
    faults: [...faults, faultAt(at(opening.extends === undefined ? 'without' : 'extends'), words, values)],
    complete: false,
  });

  if (opening.extends === undefined) return opening.without ? refuse(extendsWords.withoutNothing) : { root, faults, complete };
  const base = folder.findBase(opening.extends);
  if (!base) return refuse(extendsWords.noBase, { base: clip(opening.extends) });
  const way = [...above, folder];
  if (way.some(({ key }) => key === base.key))
    return refuse(extendsWords.circle, { way: [...way, base].map(({ name }) => name).join(' → ') });
  if (way.length > longest) return refuse(extendsWords.long, { longest });
  const below = await readChain(base, budget, way);
  const { without = {} } = opening;
  const missing = below.complete ? checkWithout(below.root, without, (group, index) => at('without', group, index)) : [];
  return {
    root: mergePack(root, takeAway(below.root, without)),
    faults: [...faults, ...missing, ...below.faults],
    complete: complete && below.complete,
  };
}
