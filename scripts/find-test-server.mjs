// Prints the address of a PostgreSQL on this machine that lets user postgres in by trust, else nothing.
import pg from 'pg';

const url = 'postgres://postgres@127.0.0.1:5432/postgres';
const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
client.on('error', () => undefined);
try {
  await client.connect();
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
  if (rows[0].major >= 15) console.log(url);
} catch {
  // None there: the tests have run on the embedded one, and that is enough.
} finally {
  await client.end().catch(() => undefined);
}
