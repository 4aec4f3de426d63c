import type { Budget } from './parse-budget.ts';

/** Where the files of one pack come from. */
export type PackFolder = {
  /** Tells folders apart, to notice a pack that extends itself. */
  readonly key: string;
  /** How the pack is called in sentences. */
  readonly name: string;
  /** What stands before the names of its files in a fault: '' for the pack in question, `../g5-street/` for a base. */
  readonly prefix: string;
  /** The text of a file, taken from what the pack may be long. */
  read(name: string, budget: Budget): Promise<FileText>;
  /** The pack that `extends` names; undefined: there is none. */
  findBase(word: string): PackFolder | undefined;
  /** The folder of kinds of registers that packs have in common. */
  common(): PackFolder;
  /** Files that were handed in, where these were chosen by a person. */
  readonly given: readonly string[];
};

export type FileText = { readonly text: string } | { readonly trouble: FileTrouble };
export type FileTrouble = 'missing' | 'outside' | 'tooBig' | 'unreadable';

/** The name of a file beside pack.yaml. */
export function isPlainName(name: string): boolean {
  return /^[^./\\:\p{Cc}][^/\\:\p{Cc}]*\.ya?ml$/u.test(name) && name.length <= 100;
}
