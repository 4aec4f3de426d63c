import type pg from 'pg';

/**
 * Throws a test's database away with the sessions of our own role that are still in it. Not by `WITH (FORCE)`: that one is refused
 * ("permission denied to terminate process") whenever autovacuum, which is the superuser's, happens to be at work there; the plain
 * command sends autovacuum off and waits up to 5 s for it.
 */
export async function dropDatabase(admin: pg.Pool | pg.Client, name: string): Promise<void> {
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user', [name]);
  await admin.query(`DROP DATABASE IF EXISTS "${name}"`);
}
