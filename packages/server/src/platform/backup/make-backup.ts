import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import type pg from 'pg';
import type { FileStore } from '../files/file-store.ts';
import { OperatorError } from '../operator-error.ts';
import { type ArchiveWriter, archiveWriter } from './archive-writer.ts';
import type { HeadsOf } from './heads.ts';
import { type Header, headerName, type Manifest, manifestName } from './manifest.ts';
import { productVersion } from './product-version.ts';
import { countRows, listTables, portableText, readSequences } from './tables.ts';
import { writePhotos } from './write-photos.ts';
import { writeTable } from './write-tables.ts';

export type BackupRequest = {
  /** Of the role that migrates. */
  readonly pool: pg.Pool;
  /** Left out: photos stay where they are. */
  readonly files?: FileStore;
  readonly target: string;
  readonly now: EpochMs;
  readonly heads?: HeadsOf;
  readonly signal?: AbortSignal;
  /** Told once how much there is, then how much more is done (rows and photos). */
  readonly onTotal?: (total: number) => void;
  readonly onDone?: (howMany: number) => void;
};

export type BackupMade = { readonly header: Header; readonly manifest: Manifest; readonly bytes: number };

/**
 * Writes database and photos into one archive, from one snapshot, while the office goes on working. No pg_dump: any PostgreSQL reads it back.
 * The key is never inside: sealed fields stay sealed.
 * @throws OperatorError when the target is there already, or when it was stopped; nothing is left then
 */
export async function makeBackup(request: BackupRequest): Promise<BackupMade> {
  if (existsSync(request.target))
    throw new OperatorError(`${request.target} is there already. Name a new file; backups are never overwritten.`);
  await mkdir(dirname(request.target), { recursive: true, mode: 0o700 });
  const client = await request.pool.connect();
  const archive = archiveWriter(request.target);
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${portableText}`);
    const made = await writeAll(client, archive, request);
    await archive.end();
    return { ...made, bytes: (await stat(request.target)).size };
  } catch (fault) {
    await archive.abandon();
    throw fault;
  } finally {
    client.release(true); // settings and snapshot end with the connection, also in the middle of a COPY
  }
}

async function writeAll(client: pg.PoolClient, archive: ArchiveWriter, request: BackupRequest): Promise<Omit<BackupMade, 'bytes'>> {
  const header = await readHeader(client, request);
  let total = 0;
  for (const { name } of header.tables) total += await countRows(client, name);
  request.onTotal?.(total + (request.files ? await countRows(client, 'uploads') : 0));
  const done = (howMany: number) => {
    if (request.signal?.aborted) throw new OperatorError('Stopped. No backup was written.');
    request.onDone?.(howMany);
  };
  await addJson(archive, headerName, header);
  const tables: Manifest['tables'] = [];
  for (const table of header.tables) tables.push(await writeTable(client, archive, table, done));
  const photos = request.files ? await writePhotos(client, archive, request.files, () => done(1)) : { count: 0, missing: 0, sha256: '' };
  const manifest = { tables, photos, sequences: await readSequences(client), heads: (await request.heads?.(client)) ?? null };
  await addJson(archive, manifestName, manifest);
  return { header, manifest };
}

async function readHeader(client: pg.PoolClient, { files, now }: BackupRequest): Promise<Header> {
  const { rows: schema } = await client.query<{ there: boolean }>("SELECT to_regclass('schema_migrations') IS NOT NULL AS there");
  if (!schema[0]?.there) throw new OperatorError('There is nothing in this database yet. Start the office once with npm start.');
  const { rows: done } = await client.query<{ number: number }>('SELECT number FROM schema_migrations ORDER BY number');
  const { rows: offices } = await client.query<{ demo: boolean | null }>('SELECT bool_or(demo) AS demo FROM districts');
  return {
    format: 1,
    product: productVersion(),
    madeAt: new Date(now).toISOString(),
    demo: offices[0]?.demo ?? null,
    migrations: done.map(({ number }) => number),
    tables: [...(await listTables(client))],
    photos: files !== undefined,
  };
}

const addJson = (archive: ArchiveWriter, name: string, value: Header | Manifest) =>
  archive.add(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`));
