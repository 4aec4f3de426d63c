import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepClocks } from '../cases/sweep-clocks.ts';
import { type Migration, migrateCases } from './migrate-cases.ts';
import { readStates } from './migrate-states.ts';
import { publish, streetPack, withLimit } from './testing/next-version.ts';
import { expectSound, type RunningOffice, runningOffice } from './testing/running-office.ts';

let office: RunningOffice;
beforeEach(async () => {
  office = await runningOffice();
});
afterEach(() => office.end());

const days = (amount: number) => ({ amount, unit: 'working-days' }) as const;
const migrate = (to: string, more: Partial<Migration> = {}) =>
  migrateCases(office.platform, 1, { to, from: null, states: new Map(), dryRun: false, ...more });
const on = (moment: string) => office.setNow(Date.parse(`2026-09-${moment}+08:00`));
const sweep = () => sweepClocks(office.platform, 1);

/** The rules with one state under another code. */
function withState(pack: CompiledPack, version: string, from: string, to: string): CompiledPack {
  const text = JSON.stringify({ ...pack, version, routing: [] }).replaceAll(`"${from}"`, `"${to}"`);
  return { ...(JSON.parse(text) as CompiledPack), routing: pack.routing };
}

test('from 5 to 3 working days: the report says it beforehand, then it is so', async () => {
  const early = await office.dispatched('construction'); // due on the 24th, by 3 days on the 22nd
  on('21T09:00:00');
  const later = await office.dispatched('construction');
  const waiting = await office.report();
  const closed = await office.report();
  await office.act(closed, 'centre', { action: 'close', outcome: 'explained', note: '已说明' });
  const hash = await publish(office.platform, withLimit(await streetPack(), '9', days(3)));
  on('23T10:00:00');
  await sweep();

  const before = await office.row(early);
  const dry = await migrate(hash, { dryRun: true });
  expect(await office.row(early)).toEqual(before);
  expect(dry).toMatchObject({
    moved: 3,
    left: [],
    states: [
      { code: 'reviewing', cases: 1 },
      { code: 'dispatched', cases: 2 },
    ],
    clocks: [{ code: 'handling', changed: 2, overdueAtOnce: 1 }],
  });

  expect(await migrate(hash)).toEqual(dry);
  expect(await office.row(early)).toMatchObject({ pack_hash: hash, due_at: new Date('2026-09-22T17:30:00+08:00'), overdue: false });
  expect(await office.row(later)).toMatchObject({ pack_hash: hash, due_at: new Date('2026-09-24T17:30:00+08:00') });
  expect(await office.row(waiting)).toMatchObject({ pack_hash: hash });
  expect((await office.row(closed)).pack_hash).not.toBe(hash);
  await sweep();
  expect(await office.row(early)).toMatchObject({ overdue: true });
  await expectSound(office.platform);

  // Again: nothing is left to move.
  expect(await migrate(hash)).toMatchObject({ moved: 0, left: [] });
  const log = await office.platform.pool.query(`SELECT target, reason FROM audit_log WHERE action = 'policy.migrate'`);
  expect(log.rows).toEqual([{ target: `pack:${hash}`, reason: '3' }]);
});

test('a case that was late and has time again under the new rules is not late any more; that it once was stays', async () => {
  const caseId = await office.dispatched('construction');
  on('25T09:00:00');
  await sweep();
  expect(await office.row(caseId)).toMatchObject({ overdue: true });
  const hash = await publish(office.platform, withLimit(await streetPack(), '9', days(7)));
  await migrate(hash);
  // 20, 21, 22, 23, 24, then the Mid-Autumn holiday, 28, 29
  expect(await office.row(caseId)).toMatchObject({ overdue: false, ever_overdue: true, due_at: new Date('2026-09-29T17:30:00+08:00') });
  on('30T09:00:00');
  await sweep();
  expect(await office.row(caseId)).toMatchObject({ overdue: true });
  await expectSound(office.platform);
});

test('a state that is no more: left and listed, or moved to the one that a file names', async () => {
  const caseId = await office.dispatched('construction');
  const { number, pack_hash } = await office.row(caseId);
  await office.report();
  const renamed = withState(await streetPack(), '9', 'dispatched', 'handed-on');
  const hash = await publish(office.platform, renamed);
  expect(await migrate(hash)).toMatchObject({ moved: 1, left: [{ number, reason: 'state' }] });
  expect(await office.row(caseId)).toMatchObject({ state: 'dispatched', pack_hash });
  await office.act(caseId, 'centre', { action: 'urge', note: '请抓紧' });

  const folder = await mkdtemp(join(tmpdir(), 'gk-states-'));
  const file = join(folder, 'states.yaml');
  try {
    await writeFile(file, 'street/dispatched: closed\nreturned: gone\n');
    await expect(readStates(file, renamed)).rejects.toThrow(/closed[\s\S]*gone/);
    await writeFile(file, '- dispatched\n');
    await expect(readStates(file, renamed)).rejects.toThrow('old: new');
    await writeFile(file, 'street/dispatched: handed-on\n');
    expect(await migrate(hash, { states: await readStates(file, renamed) })).toMatchObject({ moved: 1, states: [{ code: 'handed-on' }] });
  } finally {
    await rm(folder, { recursive: true });
  }
  await office.act(caseId, 'lead-unit', { action: 'accept' });
  expect(await office.row(caseId)).toMatchObject({ state: 'handling', pack_hash: hash });
  await expectSound(office.platform);
});

test('a category that is no more: left and listed', async () => {
  const caseId = await office.dispatched('construction');
  const { number } = await office.row(caseId);
  const pack = await streetPack();
  const hash = await publish(office.platform, {
    ...pack,
    version: '9',
    categories: pack.categories.filter((one) => one.code !== 'street-light'),
  });
  expect(await migrate(hash)).toMatchObject({ moved: 0, left: [{ number, reason: 'category' }] });
});

test('only the cases of one version; and one that comes to an office of levels and degrees begins with the first of each', async () => {
  const pack = await streetPack();
  const [first] = await office.versions();
  const old = await office.dispatched('construction');
  const second = await publish(office.platform, withLimit(pack, '9', days(3)));
  const middle = await office.dispatched('construction');
  const label = { zh: '一级', en: 'first' };
  const hash = await publish(office.platform, {
    ...pack,
    version: '10',
    levels: [{ code: 'station', label, area: 'community' }],
    severities: [{ code: 'ordinary', label, clause: 'G4' }],
  });
  expect(await migrate(hash, { from: [second] })).toMatchObject({ moved: 1 });
  expect(await office.row(middle)).toMatchObject({ pack_hash: hash, level: 'station', severity: 'ordinary' });
  expect(await office.row(old)).toMatchObject({ pack_hash: first?.hash, level: null });
  await expectSound(office.platform);
});

test('stopped after the first batch of 200, the next run goes on', async () => {
  for (let i = 0; i < 201; i++) await office.report();
  const hash = await publish(office.platform, withLimit(await streetPack(), '9', days(3)));
  const stop = new AbortController();
  let total = 0;
  const half = await migrate(hash, {
    signal: stop.signal,
    onTotal: (cases) => {
      total = cases;
    },
    onBatch: () => stop.abort(),
  });
  expect([total, half.moved, half.stopped]).toEqual([201, 200, true]);
  expect(await migrate(hash)).toMatchObject({ moved: 1, stopped: false });
});
