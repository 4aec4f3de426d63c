import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { OperatorError } from '../operator-error.ts';

export type ArchiveEntry = { readonly name: string; readonly bytes: AsyncIterable<Buffer> };

/** The file is no archive of ours, or not as it was written. */
export class DamagedArchive extends Error {}

/**
 * The entries of an archive in their order; each must be read to its end before the next comes.
 * @param onRead how many more bytes of the file were read
 * @throws DamagedArchive when it cannot be unpacked; OperatorError when it was stopped; the file system's own errors as they are
 */
export async function* readArchive(file: string, onRead: (bytes: number) => void, signal?: AbortSignal): AsyncGenerator<ArchiveEntry> {
  const source = createReadStream(file);
  source.on('data', (chunk) => onRead(chunk.length));
  const tar = extract();
  const unpacked = pipeline([source, createGunzip(), tar], signal ? { signal } : {}).then(
    () => undefined,
    (error: unknown) => error,
  );
  /** Unpacking fails in the stream that is being read, but what went wrong first is known to the pipeline. */
  const explain = async (seen: unknown): Promise<unknown> => {
    source.destroy();
    const fault = (await unpacked) ?? seen;
    if (signal?.aborted) return new OperatorError('Stopped. Nothing was restored.', { cause: fault });
    return isFileFault(fault) ? fault : new DamagedArchive(String(fault), { cause: fault });
  };
  try {
    for await (const entry of rethrow(tar, explain))
      yield { name: entry.header.name, bytes: rethrow(entry as AsyncIterable<Buffer>, explain) };
  } finally {
    source.destroy();
    tar.destroy();
  }
}

async function* rethrow<Part>(parts: AsyncIterable<Part>, explain: (fault: unknown) => Promise<unknown>): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (fault) {
    throw await explain(fault);
  }
}

function isFileFault(fault: unknown): boolean {
  return fault instanceof Error && 'syscall' in fault;
}
