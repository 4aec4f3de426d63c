import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../app-error.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';

export const mostFileBytes = 100 * 1024 * 1024;

export type KeptFile = { readonly id: string; readonly ending: string; readonly bytes: number; readonly digest: string };

/** Where a file on its way in lies, and beside it what was found wrong in it. Names are made by the server. */
export function fileFolder(platform: Platform, districtId: number): string {
  return join(platform.files.folder, 'sheets', String(districtId));
}
export const filePath = (platform: Platform, districtId: number, id: string, ending: string): string =>
  join(fileFolder(platform, districtId), `${id}${ending}`);

/**
 * Writes a file to the disk while it comes in, so that memory stays flat.
 * @throws AppError sheet-too-large beyond 100 MB; what was written is taken away
 */
export async function keepFile(platform: Platform, districtId: number, body: Readable, ending: string): Promise<KeptFile> {
  const id = newId(platform.clock());
  const path = filePath(platform, districtId, id, ending);
  await mkdir(fileFolder(platform, districtId), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > mostFileBytes) done(new AppError('sheet-too-large', { megabytes: mostFileBytes / 1024 / 1024 }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(body, measured, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { id, ending, bytes, digest: hash.digest('hex') };
}
