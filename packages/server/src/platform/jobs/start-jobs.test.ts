import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPool } from '../database/pool.ts';
import { freshOffice, type TestOffice } from '../testing/database.ts';
import type { Stop } from './repeat.ts';
import { startJobs } from './start-jobs.ts';

let office: TestOffice;
let stops: Stop[] = [];
beforeEach(async () => {
  office = await freshOffice();
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
  await office.end();
});

const put = (times: number) =>
  office.platform.pool.query("SELECT graphile_worker.add_job('probe', json_build_object('n', n)) FROM generate_series(1, $1::int) AS n", [
    times,
  ]);

async function until(holds: () => boolean, seconds = 20): Promise<void> {
  for (let waited = 0; !holds() && waited < seconds * 20; waited += 1) await sleep(50);
}

const node = async (run: () => Promise<number>) => {
  stops.push(await startJobs(office.platform, office.config, [{ name: 'probe', when: '0 0 1 1 *', run }]));
};

test('two nodes share the jobs out: each is done once', async () => {
  let runs = 0;
  const work = async () => {
    runs += 1;
    return 1;
  };
  await node(work);
  await node(work);
  await put(20);
  await until(() => runs >= 20);
  await sleep(300);
  expect(runs).toBe(20);
});

test('a job of every start does not wait for its hour', async () => {
  let runs = 0;
  const run = async () => {
    runs += 1;
    return 1;
  };
  stops.push(await startJobs(office.platform, office.config, [{ name: 'probe', when: '0 0 1 1 *', atStart: true, run }]));
  await until(() => runs > 0);
  expect(runs).toBe(1);
});

test('a job that fails is tried again', async () => {
  let runs = 0;
  await node(async () => {
    runs += 1;
    if (runs === 1) throw new Error('not yet');
    return 1;
  });
  await put(1);
  await until(() => runs === 2);
  expect(runs).toBe(2);
});

test('jobs go on after the database broke every connection', async () => {
  let runs = 0;
  await node(async () => {
    runs += 1;
    return 1;
  });
  const admin = createPool({ ...office.config, max: 1 });
  await admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await admin.query("SELECT graphile_worker.add_job('probe')");
  await until(() => runs === 1, 80); // the queue's own patience: what was broken in mid-step is begun anew by and by
  await admin.end();
  expect(runs).toBe(1);
}, 90_000);

test('the application’s role cannot put a job', async () => {
  await node(async () => 0);
  const asApp = "BEGIN; SET LOCAL ROLE gridkeeper_app; SELECT graphile_worker.add_job('probe')";
  const client = await office.platform.pool.connect();
  await expect(client.query(asApp)).rejects.toThrow('permission denied');
  client.release(true);
});
