import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root: the folder whose package.json is named "gridkeeper", found upwards from this file (source or bundle). */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

export const serverSource = join(root, 'packages/server/src');

function findRoot(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'gridkeeper') return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder of Gridkeeper (its package.json) was not found above the program.');
  return findRoot(parent);
}
