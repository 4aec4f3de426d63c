import { createServer } from 'node:net';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { useGivenDatabase } from './given-database.ts';

const { config } = inject('database');
const part = (text: unknown) => encodeURIComponent(String(text ?? ''));
const urlOf = ({ user, password, host, port, database }: pg.PoolConfig) =>
  `postgres://${part(user)}:${part(password)}@${part(host)}:${port}/${part(database)}`;

test('a PostgreSQL of one’s own is used when it answers and is new enough', async () => {
  const owner = await useGivenDatabase(urlOf(config));
  const client = new pg.Client(owner);
  await client.connect();
  expect((await client.query('SELECT current_user AS who')).rows).toEqual([{ who: config.user }]);
  await client.end();
});

test('where nobody answers, the variable is named, the way out too, and no password is repeated', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  const port = typeof address === 'object' ? address?.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  const refused = useGivenDatabase(`postgres://me:hunter2@127.0.0.1:${port}/gridkeeper`);
  await expect(refused).rejects.toThrow(/^DATABASE_URL: nobody answers .* Without DATABASE_URL the embedded database is used\.$/);
  await expect(refused).rejects.toThrow(/^(?!.*hunter2)/);
});

test('a database that is not there is to be made first', async () => {
  await expect(useGivenDatabase(urlOf({ ...config, database: 'gk_nowhere' }))).rejects.toThrow(
    /no such database\. Make it first: createdb/,
  );
});
