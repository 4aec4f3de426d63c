import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';

export type ArchiveWriter = {
  /** Adds one entry; returns when the bytes are on their way, so that memory stays flat. */
  add(name: string, bytes: Buffer): Promise<void>;
  /** Ends the archive, syncs it and gives it its name. */
  end(): Promise<void>;
  /** Gives up; nothing is left. */
  abandon(): Promise<void>;
};

/** A gzipped tar archive, readable by its owner only, under a temporary name until it is whole. */
export function archiveWriter(target: string): ArchiveWriter {
  const unfinished = `${target}.part`;
  const archive: Pack = pack();
  const written = pipeline(archive, createGzip({ level: 4 }), createWriteStream(unfinished, { mode: 0o600, flags: 'w' }));
  written.catch(() => undefined); // told to whoever adds or ends
  return {
    async add(name, bytes) {
      try {
        await new Promise<void>((resolve, reject) => {
          const entry = archive.entry({ name, size: bytes.length, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
          entry.on('error', reject);
          entry.end(bytes);
        });
      } catch (fault) {
        await written; // the disk's own word, where it is the cause
        throw fault;
      }
    },
    async end() {
      archive.finalize();
      await written;
      const handle = await open(unfinished, 'r');
      await handle.sync().finally(() => handle.close());
      await rename(unfinished, target);
    },
    async abandon() {
      archive.destroy();
      await written.catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
}
