import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFiles } from '@gridkeeper/domain/policy/wire.ts';
import type { PackFolder } from './pack-source.ts';
import { packOnDisk } from './pack-source-disk.ts';

/** A pack handed in as text. `extends` names a pack among `bases`, never a path: whoever hands it in has no business with other folders. */
export function packInText(files: PackFiles['files'], bases: string): PackFolder {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    key: 'handed in',
    name: 'pack.yaml',
    prefix: '',
    given: files.map(({ name }) => name),
    async read(name, budget) {
      const text = texts.get(name);
      if (text === undefined) return { trouble: 'missing' };
      budget.bytes -= Buffer.byteLength(text);
      return budget.bytes < 0 ? { trouble: 'tooBig' } : { text };
    },
    common: () => packOnDisk(join(bases, 'common-registers'), bases, join(bases, 'handed-in')),
    findBase(word) {
      const plain = /^[a-z0-9][a-z0-9-]*$/.test(word) && existsSync(join(bases, word, 'pack.yaml'));
      return plain ? packOnDisk(join(bases, word), bases, join(bases, 'handed-in')) : undefined;
    },
  };
}
