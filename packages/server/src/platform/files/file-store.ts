import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Bytes by name; names are made by the server, never taken from a request. */
export type FileStore = {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer>;
  remove(name: string): Promise<void>;
  readonly folder: string;
};

/** Files below one folder, written under a temporary name, synced and renamed, so that none is ever half there. */
export function folderStore(folder: string): FileStore {
  const pathOf = (name: string) => {
    if (!/^[\w/-]+(\.\w+)?$/.test(name) || name.includes('..'))
      throw new Error('A file name of the store has only letters, digits, - and /.');
    return join(folder, name);
  };
  return {
    folder,
    async put(name, bytes) {
      const target = pathOf(name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const temporary = `${target}.${randomUUID()}.part`;
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, target);
    },
    get: (name) => readFile(pathOf(name)),
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}
