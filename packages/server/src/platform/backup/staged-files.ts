import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { folderStore } from '../files/file-store.ts';
import { OperatorError } from '../operator-error.ts';

export type StagedFiles = {
  put(name: string, bytes: Buffer): Promise<void>;
  /** Moves everything into its place, in one step. */
  keep(): Promise<void>;
  /** Leaves nothing. */
  abandon(): Promise<void>;
};

/**
 * Photos wait beside their folder until the database is whole.
 * @throws OperatorError when the folder holds files already
 */
export async function stageFiles(folder: string): Promise<StagedFiles> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    throw new OperatorError(
      `The folder ${folder} holds files already. Move it away, or set GRIDKEEPER_DATA to a new folder, and restore again.`,
    );
  const staging = `${folder}.restoring`;
  await rm(staging, { recursive: true, force: true });
  const store = folderStore(staging);
  let any = false;
  return {
    put: (name, bytes) => {
      any = true;
      return store.put(name, bytes);
    },
    async keep() {
      if (!any) return;
      await rmdir(folder).catch(() => undefined); // it is empty or was never made
      await rename(staging, folder);
    },
    async abandon() {
      await rm(staging, { recursive: true, force: true });
    },
  };
}
