import { existsSync, realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { FileText, PackFolder } from './pack-source.ts';
import type { Budget } from './parse-budget.ts';

/**
 * A pack in a folder. `extends` names a folder beside it or among `bases`, or is a path from it (with a slash).
 * @param top the pack that is checked, from which the names of files are given
 */
export function packOnDisk(folder: string, bases: string, top: string = folder): PackFolder {
  const away = relative(resolve(top), resolve(folder));
  return {
    key: existsSync(folder) ? realpathSync(folder) : resolve(folder),
    name: basename(resolve(folder)),
    prefix: away === '' ? '' : `${away}/`,
    given: [],
    read: (name, budget) => readWithin(folder, name, budget),
    common: () => packOnDisk(join(bases, 'common-registers'), bases, top),
    findBase(word) {
      const places = word.includes('/') ? [resolve(folder, word)] : [join(dirname(resolve(folder)), word), join(bases, word)];
      const found = places.find((place) => existsSync(join(place, 'pack.yaml')));
      return found === undefined ? undefined : packOnDisk(found, bases, top);
    },
  };
}

async function readWithin(folder: string, name: string, budget: Budget): Promise<FileText> {
  const file = join(folder, name);
  try {
    if (dirname(await realpath(file)) !== (await realpath(folder))) return { trouble: 'outside' };
    const about = await stat(file);
    if (!about.isFile()) return { trouble: 'unreadable' };
    budget.bytes -= about.size;
    return budget.bytes < 0 ? { trouble: 'tooBig' } : { text: await readFile(file, 'utf8') };
  } catch (fault) {
    return { trouble: (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' };
  }
}
