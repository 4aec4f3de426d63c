import type pg from 'pg';
import { applyMigration, migrate, prepareMigrations } from '../database/migrate.ts';
import { listMigrations, type MigrationFile } from '../database/migration-files.ts';
import { explainFileFault, OperatorError } from '../operator-error.ts';
import { type ArchiveEntry, DamagedArchive, readArchive } from './archive-reader.ts';
import { checkLoaded } from './check-loaded.ts';
import { withoutConstraints } from './foreign-keys.ts';
import type { HeadsOf } from './heads.ts';
import { loadEntries, readJson } from './load-entries.ts';
import { type Header, headerName, headerSchema, type Manifest } from './manifest.ts';
import { type StagedFiles, stageFiles } from './staged-files.ts';
import { portableText } from './tables.ts';

export type RestoreRequest = {
  readonly file: string;
  /** An empty database, as the role that will own it. */
  readonly pool: pg.Pool;
  readonly filesFolder: string;
  /** Whether this is the place of a demo town. */
  readonly demo: boolean;
  readonly heads: HeadsOf;
  readonly signal?: AbortSignal;
  /** How many more bytes of the file were read. */
  readonly onRead?: (bytes: number) => void;
};

export type Restored = { readonly header: Header; readonly manifest: Manifest; readonly migrated: readonly string[] };

/**
 * Loads an archive into an empty database: its own migrations first, then the rows, then the newer migrations of this release. All of the
 * archive comes in, in one transaction, or nothing does. Live updates begin under a new epoch, so every face fetches anew.
 * @throws OperatorError when the database is not empty, the archive is damaged, of a newer release, or of the other kind (demo, real), or
 * when it was stopped
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const entries = readArchive(request.file, request.onRead ?? (() => undefined), request.signal);
  let staged: StagedFiles | undefined;
  const client = await request.pool.connect();
  try {
    await client.query(`BEGIN; ${portableText}`);
    await requireEmpty(client);
    const header = await readHeader(entries);
    const migrations = await usableMigrations(header, request);
    if (header.photos) staged = await stageFiles(request.filesFolder);
    await prepareMigrations(client);
    for (const file of migrations) await applyMigration(client, file);
    const manifest = await load(client, entries, header, staged, request.heads);
    await staged?.keep();
    await client.query('COMMIT');
    const { applied } = await migrate(request.pool);
    return { header, manifest, migrated: applied };
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (fault instanceof DamagedArchive)
      throw new OperatorError(`${request.file} is damaged or no backup (${fault.message}). Nothing was restored; take another backup.`, {
        cause: fault,
      });
    throw explainFileFault(fault);
  } finally {
    await entries.return(undefined);
    await staged?.abandon();
    client.release(true);
  }
}

async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LIMIT 1");
  if (rows.length > 0) {
    throw new OperatorError(
      'This database is not empty; a restore never overwrites. Set GRIDKEEPER_DATA to a new folder, or DATABASE_URL to a new database, and restore there.',
    );
  }
}

async function readHeader(entries: AsyncIterator<ArchiveEntry>): Promise<Header> {
  const { value: first, done } = await entries.next();
  if (done || first.name !== headerName) throw new DamagedArchive('it does not begin like one');
  return readJson(first, headerSchema);
}

/** The archive's migrations, in their order. */
async function usableMigrations(header: Header, { demo, file }: RestoreRequest): Promise<readonly MigrationFile[]> {
  if (header.demo !== null && header.demo !== demo) {
    const kind = header.demo ? 'the demo town' : 'a real office';
    throw new OperatorError(
      `${file} holds ${kind}. Demo and real data never share a place: restore it with GRIDKEEPER_DEMO=${header.demo ? 1 : 0}.`,
    );
  }
  const known = await listMigrations();
  const wanted = new Set(header.migrations);
  const found = known.filter(({ number }) => wanted.has(number));
  if (found.length < wanted.size)
    throw new OperatorError(
      `${file} was made by release ${header.product}, which is newer than this one. Restore it with that release or a newer one.`,
    );
  return found;
}

async function load(
  client: pg.ClientBase,
  entries: AsyncIterator<ArchiveEntry>,
  header: Header,
  staged: StagedFiles | undefined,
  heads: HeadsOf,
): Promise<Manifest> {
  const { manifest, loaded } = await withoutConstraints(client, async () => {
    // What the migrations themselves put in comes with the archive.
    if (header.tables.length > 0)
      await client.query(`TRUNCATE ${header.tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
    return loadEntries(client, entries, header, staged);
  });
  for (const { name, value, called } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), value, called]);
  await checkLoaded(client, manifest, loaded, heads);
  return manifest;
}
