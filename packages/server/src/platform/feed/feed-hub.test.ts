import type pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshOffice, type TestOffice } from '../testing/database.ts';
import { type FeedHub, startFeedHub } from './feed-hub.ts';

const first = '01990000-0000-7000-8000-000000000001';
const second = '01990000-0000-7000-8000-000000000002';
/** Other tests work on the same server, and the reader waits below the oldest open transaction of all of them. */
const patient = { timeout: 20_000 };
let office: TestOffice;
let hub: FeedHub;

beforeEach(async () => {
  office = await freshOffice();
  hub = await startFeedHub(office.platform, 20);
});
afterEach(async () => {
  hub.stop();
  await office.end();
});

const write = (client: pg.Pool | pg.PoolClient, subject: string) =>
  client.query("INSERT INTO feed (district_id, kind, subject_id) VALUES (1, 'case', $1)", [subject]);

test('two transactions that commit in reverse order lose nothing, and nothing comes twice', async () => {
  const told: string[] = [];
  hub.join({ districtId: 1, tell: (rows) => void told.push(...rows.map((row) => row.subject_id)) });
  const slow = await office.platform.pool.connect();
  await slow.query('BEGIN');
  await write(slow, first); // takes the earlier number ...
  await write(office.platform.pool, second); // ... but this one is committed first
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toEqual([]); // the reader waits below the oldest open transaction
  await slow.query('COMMIT');
  slow.release();
  await vi.waitFor(() => expect(told).toEqual([first, second]), patient);
});

test('a client that comes back gets what it missed; after a restore or a long sleep it is told to fetch anew', async () => {
  await write(office.platform.pool, first);
  await vi.waitFor(() => expect(hub.cursor()).not.toMatch(/\.0$/), patient);
  const seen = hub.cursor();
  await write(office.platform.pool, second);
  await vi.waitFor(async () => expect((await hub.since(seen, 1))?.map((row) => row.subject_id)).toEqual([second]), patient);
  expect(await hub.since(seen, 2)).toEqual([]); // another district's changes are nobody else's
  expect(await hub.since(seen.replace(/^[^.]+/, first), 1)).toBeUndefined(); // another epoch
  await office.platform.pool.query('DELETE FROM feed WHERE subject_id = $1', [first]);
  expect(await hub.since(seen, 1)).toBeUndefined(); // trimmed beyond the cursor
});
