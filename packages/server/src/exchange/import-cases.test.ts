import { join } from 'node:path';
import type { CaseMapping } from '@gridkeeper/domain/exchange/case-mapping.ts';
import type { RowFault } from '@gridkeeper/domain/exchange/fault.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveAreas } from '../areas/save-areas.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { root } from '../platform/root.ts';
import type { SourceRow } from '../platform/sheets/read/source-row.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { loadPack } from '../policy/load-pack.ts';
import { publishPack } from '../policy/packs.ts';
import { type CaseImport, importCases } from './import-cases.ts';

const now = Date.parse('2026-09-18T09:00:00+08:00');
const mapping: CaseMapping = {
  source: 'letters',
  columns: { id: 'id', title: 'title', text: 'text', reportedAt: 'at', reply: 'reply', repliedAt: 'replied' },
  time: { format: 'auto', zone: 'Asia/Shanghai' },
  categories: {},
  coordinates: 'wgs84',
  outcome: 'explained',
  sheet: null,
};
const letter = { title: '路灯', text: '幸福路的路灯坏了三天。', at: '2019-04-25T09:32:09' };

let office: TestOffice;
let street = '';
beforeEach(async () => {
  office = await freshOffice(now);
  await office.platform.pool.query(
    `INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (1, '测试区', '测试街道', false, now())`,
  );
  const { pack, hash } = await loadPack(join(root, 'packs/g5-street'));
  await inTransaction(office.platform, { districtId: 1 }, async (tx) => {
    await publishPack(tx, pack, hash);
    const nothing = { kind: null, layer: null, shape: null, point: null, households: null, persons: null, validTo: null };
    const ids = await saveAreas(tx, [
      { code: '990001001', parentCode: null, name: '测试街道', level: 'street', validFrom: '2026-01-01', ...nothing },
    ]);
    street = ids.get('990001001') ?? '';
  });
});
afterEach(() => office.end());

async function* source(rows: readonly Record<string, string>[]): AsyncGenerator<SourceRow> {
  for (const [i, values] of rows.entries())
    yield values.broken === undefined ? { row: i + 2, values } : { row: i + 2, broken: 'line-broken', value: values.broken };
}

async function run(rows: readonly Record<string, string>[], own: Partial<CaseImport> = {}) {
  const faults: [number, RowFault['code']][] = [];
  const tally = await importCases(office.platform, 1, {
    file: { rows: source(rows), fixedColumns: false },
    mapping,
    onFaults: (row, found) => faults.push(...found.map(({ code }): [number, RowFault['code']] => [row, code])),
    ...own,
  });
  return { ...tally, faults };
}

/** As the owner, who sees contents only when he says for which district. */
async function query(sql: string): Promise<unknown[]> {
  const results: unknown = await office.platform.pool.query(`BEGIN; SET LOCAL gridkeeper.district = 'all'; ${sql}; COMMIT`);
  return Array.isArray(results) ? results[2].rows : [];
}

test('a message of 2019 awaits review today: its time is kept, its clock starts at the import, nobody is told', async () => {
  expect(await run([{ id: '188006', ...letter }])).toMatchObject({ read: 1, opened: 1, closed: 0, already: 0, bad: 0, stopped: false });
  const [row] = await query(
    'SELECT state, phase, source, category, grid_id, area_ids, reported_at, opened_at, clock_started_at, origin_source, origin_id FROM cases',
  );
  expect(row).toEqual({
    state: 'reviewing',
    phase: 'intake',
    source: 'import',
    category: null,
    grid_id: null,
    area_ids: [street],
    reported_at: new Date('2019-04-25T09:32:09+08:00'),
    opened_at: new Date(now),
    clock_started_at: new Date(now),
    origin_source: 'letters',
    origin_id: '188006',
  });
  expect(await query('SELECT count(*)::int AS n FROM messages')).toEqual([{ n: 0 }]);
  expect(await query('SELECT body FROM case_contents')).toEqual([{ body: '路灯\n幸福路的路灯坏了三天。' }]);
});

test('an answered message comes in closed, reported and answered when it was', async () => {
  const answered = { id: '2549', ...letter, reply: '已更换灯泡，感谢您的监督。', replied: '2019-05-10T14:56:53' };
  expect(await run([answered])).toMatchObject({ opened: 0, closed: 1, bad: 0 });
  const [row] = await query('SELECT phase, outcome, opened_at, closed_at, area_ids, next_step_at, overdue, version FROM cases');
  expect(row).toEqual({
    phase: 'closed',
    outcome: 'explained',
    opened_at: new Date('2019-04-25T09:32:09+08:00'),
    closed_at: new Date('2019-05-10T14:56:53+08:00'),
    area_ids: [street],
    next_step_at: null,
    overdue: false,
    version: 2,
  });
  expect(await query("SELECT body FROM case_contents WHERE kind = 'note'")).toEqual([{ body: '已更换灯泡，感谢您的监督。' }]);
});

test('a second run changes nothing, and a file that has grown brings only what is new', async () => {
  const rows = [
    { id: '1', ...letter },
    { id: '2', ...letter, reply: '已办', replied: '2019-05-10' },
  ];
  await run(rows);
  const before = await query("SELECT case_id, number, version, encode(head, 'hex') AS head FROM cases ORDER BY case_id");
  office.setNow(now + 60_000);
  expect(await run(rows)).toMatchObject({ read: 2, opened: 0, closed: 0, already: 2, bad: 0 });
  expect(await query("SELECT case_id, number, version, encode(head, 'hex') AS head FROM cases ORDER BY case_id")).toEqual(before);
  expect(await run([...rows, { id: '3', ...letter }])).toMatchObject({ opened: 1, already: 2 });
});

test('the same id from another source is another case', async () => {
  await run([{ id: '1', ...letter }]);
  expect(await run([{ id: '1', ...letter }], { mapping: { ...mapping, source: 'hotline' } })).toMatchObject({ opened: 1 });
});

test('bad rows are told by row and column, and the good ones come in', async () => {
  const result = await run([
    { id: '1', ...letter },
    { id: '', ...letter },
    { broken: '{"id":"3","te' },
    { id: '4', ...letter, at: '昨天' },
    { id: '5', ...letter, text: '𬭎'.repeat(100_000) },
    { id: '6', ...letter, text: '王𬭎㛃䶮𠅤家门口\u0000积水' },
  ]);
  expect(result).toMatchObject({ read: 6, opened: 2, bad: 4 });
  expect(result.faults).toEqual([
    [3, 'missing'],
    [4, 'line-broken'],
    [5, 'not-a-moment'],
    [6, 'too-long'],
  ]);
  expect(await query("SELECT body FROM case_contents WHERE body LIKE '%𠅤%'")).toEqual([{ body: '路灯\n王𬭎㛃䶮𠅤家门口积水' }]);
});

test('an id that stands twice in a file is taken once and told, in a batch, in the next, and far apart', async () => {
  const many = Array.from({ length: 1_000 }, (_, i) => ({ id: `n${i}`, ...letter }));
  const x = { id: 'x', ...letter };
  const result = await run([x, x, ...many.slice(0, 500), x, ...many.slice(500), x]);
  expect(result).toMatchObject({ opened: 1_001, bad: 3, already: 0 });
  expect(result.faults).toEqual([
    [3, 'twice-in-file'],
    [504, 'twice-in-file'],
    [1_005, 'twice-in-file'],
  ]);
});

test('stopped by Ctrl-C it ends after the batches in hand, and the next run goes on from there', async () => {
  const rows = Array.from({ length: 1_700 }, (_, i) => ({ id: `${i}`, ...letter }));
  const stop = new AbortController();
  const first = await run(rows, { signal: stop.signal, onBatch: () => stop.abort() });
  expect(first).toMatchObject({ stopped: true, read: 1_000, opened: 1_000 });
  office.setNow(now + 60_000);
  expect(await run(rows)).toMatchObject({ stopped: false, already: 1_000, opened: 700, bad: 0 });
  expect(await query('SELECT count(*)::int AS cases, count(DISTINCT number)::int AS numbers FROM cases')).toEqual([
    { cases: 1_700, numbers: 1_700 },
  ]);
});

test('a dry run says what would happen and writes nothing', async () => {
  expect(
    await run(
      [
        { id: '1', ...letter },
        { id: '', ...letter },
      ],
      { dryRun: true },
    ),
  ).toMatchObject({ opened: 1, bad: 1 });
  expect(await query('SELECT count(*)::int AS n FROM cases')).toEqual([{ n: 0 }]);
});

test('what was imported is found by two characters of its text', async () => {
  await run([
    { id: '1', ...letter },
    { id: '2', ...letter, title: '', text: '小区电梯坏了' },
  ]);
  const found = await query(`SELECT origin_id FROM cases JOIN case_search USING (district_id, case_id) WHERE words @@ '''电梯'''::tsquery`);
  expect(found).toEqual([{ origin_id: '2' }]);
});

test('a second import of the same source is told to wait while one is running; another source is not', async () => {
  const rows = Array.from({ length: 600 }, (_, i) => ({ id: `${i}`, ...letter }));
  const both = await Promise.allSettled([run(rows), run(rows), run(rows, { mapping: { ...mapping, source: 'hotline' } })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(await query('SELECT count(*)::int AS n FROM cases')).toEqual([{ n: 1_200 }]);
  office.setNow(now + 60_000);
  expect(await run(rows)).toMatchObject({ already: 600 });
});

test('a file without a mapped column is of no use: nothing comes in, and its columns are named', async () => {
  await expect(run([{ nr: '1', text: '路灯坏了', at: '2019-04-25' }])).rejects.toThrow('no column id. It has: nr, text, at');
  const table = { rows: source([{ id: '1', ...letter }]), fixedColumns: true };
  await expect(run([], { file: table })).rejects.toThrow('no column reply, replied');
  await expect(run([], { mapping: { ...mapping, categories: { 灯: '9999' } } })).rejects.toThrow('9999');
  expect(await query('SELECT count(*)::int AS n FROM cases')).toEqual([{ n: 0 }]);
});
