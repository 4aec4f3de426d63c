import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive: its name and its text, made while it is packed. */
export type ZipPart = { readonly name: string; readonly text: AsyncIterable<string> | Iterable<string> };

type Written = { readonly name: Buffer; readonly offset: number; readonly crc: number; readonly packed: number; readonly size: number };

/** UTF-8 names, sizes told behind each file: nothing has to be known before it is written. */
const flags = 0x0808;
/** 1 January 1980: an archive tells nothing of its own time. */
const date = 0x21;

/** A ZIP archive as it is made. Who stops reading stops the making. Below 4 GB. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const offset = at;
    const head = Buffer.concat([
      numbers([4, 0x04034b50], [2, 20], [2, flags], [2, 8], [2, 0], [2, date], [12, 0], [2, name.length], [2, 0]),
      name,
    ]);
    at += head.length;
    yield head;
    const sums = { crc: 0, size: 0 };
    let packed = 0;
    for await (const bytes of deflated(counted(part.text, sums))) {
      packed += bytes.length;
      yield bytes;
    }
    at += packed + 16;
    yield numbers([4, 0x08074b50], [4, sums.crc], [4, packed], [4, sums.size]);
    written.push({ name, offset, packed, ...sums });
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  const count = written.length;
  yield directory;
  yield numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
}

function directoryEntry({ name, offset, crc, packed, size }: Written): Buffer {
  const sizes = [
    [4, crc],
    [4, packed],
    [4, size],
  ] as const;
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, 8], [2, 0], [2, date], ...sizes, [2, name.length], [12, 0], [4, offset]),
    name,
  ]);
}

/** Little-endian numbers of so many bytes. */
function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of fields) {
    if (value !== 0) bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}

async function* counted(text: ZipPart['text'], sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    yield bytes;
  }
}

async function* deflated(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const done = new Promise<void>((resolve, reject) => {
    pipeline(Readable.from(source, { objectMode: true, highWaterMark: 1 }), deflate, (fault) => (fault ? reject(fault) : resolve()));
  });
  done.catch(() => undefined); // heard by whoever reads
  for await (const bytes of deflate as AsyncIterable<Buffer>) yield bytes;
  await done;
}
