import type pg from 'pg';

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/**
 * Runs `load` without foreign keys and row-level security in the way, and puts both back: rows may come in any order, and every reference is
 * checked once over whole tables. Within the caller's transaction, as the owner.
 */
export async function withoutConstraints<Result>(client: pg.ClientBase, load: () => Promise<Result>): Promise<Result> {
  const { rows: keys } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  // COPY FROM is refused where row-level security holds for the owner too.
  const { rows: forced } = await client.query<{ table: string }>(
    "SELECT oid::regclass::text AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity",
  );
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table } of forced) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  const result = await load();
  for (const { table, name, definition } of keys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const { table } of forced) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  return result;
}
