import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { z } from 'zod';
import { type ArchiveEntry, DamagedArchive } from './archive-reader.ts';
import { type Header, type Manifest, manifestName, manifestSchema } from './manifest.ts';
import type { StagedFiles } from './staged-files.ts';
import { copyTarget } from './tables.ts';

/** What came out of the archive, to be held against its manifest. */
export type Loaded = {
  readonly tables: ReadonlyMap<string, { readonly rows: number; readonly sha256: string }>;
  readonly photos: { readonly count: number; readonly sha256: string };
};

type Part = { readonly table: string } | { readonly photo: string };

/** Loads tables and photos as they come, and returns with the manifest that stands at the end. @throws DamagedArchive */
export async function loadEntries(
  client: pg.ClientBase,
  entries: AsyncIterator<ArchiveEntry>,
  header: Header,
  staged: StagedFiles | undefined,
): Promise<{ manifest: Manifest; loaded: Loaded }> {
  const tables = new Map(header.tables.map((table) => [table.name, { table, rows: 0, hash: createHash('sha256') }]));
  const photos = { count: 0, hash: createHash('sha256') };
  for (;;) {
    const { value: entry, done } = await entries.next();
    if (done) throw new DamagedArchive('it ends before its manifest');
    if (entry.name === manifestName) {
      const sums = [...tables].map(([name, { rows, hash }]) => [name, { rows, sha256: hash.digest('hex') }] as const);
      const loaded = { tables: new Map(sums), photos: { count: photos.count, sha256: header.photos ? photos.hash.digest('hex') : '' } };
      return { manifest: await readJson(entry, manifestSchema), loaded };
    }
    const part = partOf(entry.name);
    if ('photo' in part) {
      const bytes = await readWhole(entry);
      photos.hash.update(`${part.photo}\n`).update(bytes);
      photos.count += 1;
      await staged?.put(part.photo, bytes);
      continue;
    }
    const target = tables.get(part.table);
    if (!target) throw new DamagedArchive(`it holds a table "${part.table}" that it does not name`);
    const stream = client.query(copyFrom(`COPY ${copyTarget(client, target.table)} FROM STDIN`));
    await pipeline(Readable.from(hashed(entry.bytes, target.hash)), stream);
    target.rows += stream.rowCount;
  }
}

function partOf(name: string): Part {
  const [kind, ...rest] = name.split('/');
  const [table] = rest;
  if (kind === 'tables' && table) return { table };
  if (kind === 'photos') return { photo: rest.join('/') };
  throw new DamagedArchive(`it holds an entry "${name}"`);
}

async function* hashed(bytes: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

async function readWhole(entry: ArchiveEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws DamagedArchive when the entry is not what this schema says */
export async function readJson<Shape>(entry: ArchiveEntry, schema: z.ZodType<Shape>): Promise<Shape> {
  try {
    return schema.parse(JSON.parse((await readWhole(entry)).toString('utf8')));
  } catch (fault) {
    throw fault instanceof DamagedArchive ? fault : new DamagedArchive(`${entry.name} cannot be read`, { cause: fault });
  }
}
