import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OperatorError } from '../platform/operator-error.ts';
import { packFolder } from '../policy/pack-folder.ts';

/** The folders of the packs named, each once. Files that are no part of a pack, as `packs/*` brings them along, are passed over. @throws OperatorError */
export function packFolders(words: readonly string[]): readonly string[] {
  const folders = new Set(words.flatMap((word) => findFolder(word) ?? []));
  if (folders.size === 0) throw new OperatorError(`Nothing to check: ${words.join(', ')} is no policy pack.`);
  return [...folders];
}

function findFolder(word: string): string | undefined {
  if (!existsSync(word)) return packFolder(word);
  if (statSync(word).isDirectory()) return resolve(word);
  const beside = dirname(resolve(word));
  return /\.ya?ml$/.test(basename(word)) && existsSync(join(beside, 'pack.yaml')) ? beside : undefined;
}
