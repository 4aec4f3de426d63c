import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { UnusableFile } from './source-row.ts';
import { dataStart, notWhole, type ZipEntry } from './zip-entries.ts';

/** Bytes that a file of a workbook may unpack to: 1,048,576 rows of thirty columns fit. What an archive says of its own size is not believed. */
const mostUnpacked = 2 * 1024 ** 3;
/** No sheet of an office is packed so tightly: beyond so many bytes for each packed one, it was made to choke its reader. */
const mostRatio = 150;
const unsuspicious = 64 * 1024 ** 2;

/**
 * The text of a file inside a ZIP archive (UTF-8), piece by piece; reading stops when the reader does.
 * @param onBytes told how many packed bytes were read
 * @throws UnusableFile when it is broken, or unpacks beyond measure
 */
export async function* zipText(file: string, entry: ZipEntry, onBytes?: (count: number) => void): AsyncGenerator<string> {
  const most = Math.min(mostUnpacked, Math.max(unsuspicious, entry.packed * mostRatio));
  let unpacked = 0;
  const decoder = new TextDecoder();
  const stream = await bytesOf(file, entry, onBytes);
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      unpacked += bytes.length;
      if (unpacked > most) throw tooLarge();
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    throw error instanceof UnusableFile ? error : notWhole();
  } finally {
    stream.destroy();
  }
  yield decoder.decode();
}

async function bytesOf(file: string, entry: ZipEntry, onBytes?: (count: number) => void): Promise<Readable> {
  const start = await dataStart(file, entry);
  const packed = createReadStream(file, { start, end: start + Math.max(entry.packed, 1) - 1, highWaterMark: 64 * 1024 });
  if (onBytes) packed.on('data', (bytes) => onBytes(bytes.length));
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw notWhole();
  return pipeline(packed, createInflateRaw({ chunkSize: 64 * 1024 }), () => undefined);
}

const tooLarge = () =>
  new UnusableFile(
    '工作簿解压后大得反常，没有读取。请拆成几个文件，或另存为 CSV。',
    'The workbook unpacks to far more than it should and was not read. Split it into several files, or save it as CSV.',
  );
