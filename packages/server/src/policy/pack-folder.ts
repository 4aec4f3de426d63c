import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OperatorError } from '../platform/operator-error.ts';
import { root } from '../platform/root.ts';

/** Where the packs that come with the product lie. */
export const packsFolder = join(root, 'packs');

/** The folder of a pack as an operator names it: a folder, its pack.yaml, or the id of one that comes with the product. @throws OperatorError */
export function packFolder(word: string): string {
  const places = [resolve(word), resolve(word, '..'), join(packsFolder, word)];
  const found = places.find((place, index) => existsSync(join(place, 'pack.yaml')) && (index !== 1 || word.endsWith('pack.yaml')));
  if (!found)
    throw new OperatorError(`There is no policy pack "${word}": no folder with a pack.yaml, and none of that name in ${packsFolder}.`);
  return found;
}
