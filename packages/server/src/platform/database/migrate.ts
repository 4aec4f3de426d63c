import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type pg from 'pg';
import { listMigrations, type MigrationFile } from './migration-files.ts';

/** Any fixed number: two starts of this product on one database wait for each other. */
const advisoryLock = 7_230_417;

export type Migrated = { readonly applied: readonly string[]; readonly version: number };

export class DatabaseTooNew extends Error {}

/**
 * Brings the schema up, one file a transaction, in one global order under an advisory lock.
 * @throws DatabaseTooNew when the database was migrated by a newer release
 */
export async function migrate(pool: pg.Pool, beforeFirst?: (from: number) => Promise<void>): Promise<Migrated> {
  const files = await listMigrations();
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await prepareMigrations(client);
    const { rows } = await client.query<{ number: number }>('SELECT number FROM schema_migrations ORDER BY number');
    const done = new Set(rows.map((row) => row.number));
    const newest = files.at(-1)?.number ?? 0;
    const present = Math.max(0, ...done);
    if (present > newest) {
      throw new DatabaseTooNew(
        `The database is at migration ${present}, this release knows ${newest}. Start the newer release, or restore an older backup into an empty folder.`,
      );
    }
    const pending = files.filter((file) => !done.has(file.number));
    if (pending.length > 0 && done.size > 0) await beforeFirst?.(present);
    for (const file of pending) {
      await client.query('BEGIN');
      try {
        await applyMigration(client, file);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw new Error(`Migration ${basename(file.path)} failed; nothing of it was kept: ${String(error)}`, { cause: error });
      }
    }
    return { applied: pending.map((file) => basename(file.path)), version: newest };
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]).catch(() => undefined);
    client.release();
  }
}

/** Makes the list of what was applied, where it is missing. */
export async function prepareMigrations(client: pg.ClientBase): Promise<void> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (number int PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())',
  );
}

/** Applies one file and notes it down, within the caller's transaction. */
export async function applyMigration(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  await client.query(await readFile(file.path, 'utf8'));
  await client.query('INSERT INTO schema_migrations (number, name) VALUES ($1, $2)', [file.number, basename(file.path)]);
}
