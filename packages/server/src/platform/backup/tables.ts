import type pg from 'pg';
import type { Manifest, TableHeader } from './manifest.ts';

/** What a restore makes anew: live updates begin again under a new epoch, windows of rate limits are over. */
const leftOut = ['schema_migrations', 'feed', 'feed_epoch', 'rate_limits'];

/** Every table of the office with its stored columns, by name. */
export async function listTables(client: pg.ClientBase): Promise<readonly TableHeader[]> {
  const { rows } = await client.query<TableHeader>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [leftOut],
  );
  return rows;
}

export async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname",
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: values } = await client.query<{ value: number; called: boolean }>(
      `SELECT last_value AS value, is_called AS called FROM ${client.escapeIdentifier(name)}`,
    );
    for (const { value, called } of values) sequences.push({ name, value, called });
  }
  return sequences;
}

export async function countRows(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*) AS n FROM ${client.escapeIdentifier(table)}`);
  return rows[0]?.n ?? 0;
}

/** `table (columns)` for COPY, quoted. */
export function copyTarget(client: pg.ClientBase, { name, columns }: TableHeader): string {
  return `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;
}

/** COPY text means the same on every server: one zone, one form of dates and numbers, all districts. */
export const portableText =
  "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL bytea_output = 'hex'; " +
  "SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0; SET LOCAL gridkeeper.district = 'all'";
