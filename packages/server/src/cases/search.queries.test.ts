import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../people/actor.ts';
import { listCases } from './list.queries.ts';
import { east, type SmallOffice, smallOffice, west } from './testing/small-office.ts';

let office: SmallOffice;

beforeAll(async () => {
  office = await smallOffice();
  const often = await office.report({ text: '幸福路的井盖破损。', point: west });
  // More than are looked at one by one, even for a part of the office.
  await office.platform.pool.query(
    `WITH made AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 5000) AS n),
          copied AS (INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('case_id', made.id, 'number', 'N' || made.n))).*
            FROM cases c, made WHERE c.case_id = $1)
     INSERT INTO case_search SELECT s.district_id, made.id, s.words FROM case_search s, made WHERE s.case_id = $1`,
    [often],
  );
  await office.report({ text: '桥上的栏杆断了，旁边的井盖也松了。', point: east });
});
afterAll(() => office.end());

const viewer = (areaId: string): StaffActor => ({
  kind: 'staff',
  accountId: '01990000-0000-7000-8000-000000000001',
  personId: '01990000-0000-7000-8000-000000000002',
  name: '某某',
  districtId: 1,
  posts: [{ postId: '01990000-0000-7000-8000-000000000003', role: 'x', areaId, unitCode: null, capabilities: ['case.view'] }],
});
const found = (areaId: string, q: string) => office.run((tx) => listCases(tx, viewer(areaId), { queue: 'all', q }));

test('a word found very often gives a full page and "1,000 or more"', async () => {
  const { items, next, count } = await found(office.street, '井盖');
  expect(items).toHaveLength(30);
  expect(next).not.toBeNull();
  expect(count).toEqual({ value: 1_000, capped: true });
});

test('a rare word, and one that stands nowhere, are counted exactly', async () => {
  expect(await found(office.street, '栏杆')).toMatchObject({
    items: [{ title: '桥上的栏杆断了，旁边的井盖也松了' }],
    count: { value: 1, capped: false },
  });
  expect(await found(office.street, '白蚁')).toMatchObject({ items: [], count: { value: 0, capped: false } });
});

test('of a word found very often, a worker gets no case of another grid', async () => {
  const { items, count } = await found(office.grids[1], '井盖');
  expect(items).toHaveLength(1);
  expect(count).toEqual({ value: 1, capped: false });
});
