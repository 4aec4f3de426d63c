import { day, hour } from '@gridkeeper/domain/base/instant.ts';
import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepClocks } from '../cases/sweep-clocks.ts';
import { east, type SmallOffice, smallOffice, west } from '../cases/testing/small-office.ts';
import type { StaffActor } from '../people/actor.ts';
import { overview } from './overview.queries.ts';

const friday = Date.parse('2026-09-18T09:00:00+08:00');
let office: SmallOffice;
beforeEach(async () => {
  office = await smallOffice(friday);
});
afterEach(() => office.end());

function leader(scope: { readonly areaId?: string; readonly unitCode?: string }, ...capabilities: Capability[]): StaffActor {
  const post = { postId: '1', role: 'leader', capabilities, areaId: scope.areaId ?? null, unitCode: scope.unitCode ?? null };
  return {
    kind: 'staff',
    accountId: '0192f000-0000-7000-8000-000000000001',
    personId: '0192f000-0000-7000-8000-000000000002',
    name: '测试',
    districtId: 1,
    posts: [post],
  };
}
const look = (who: StaffActor): Promise<Overview> => office.run((tx) => overview(tx, who));
const wholeStreet = () => leader({ areaId: office.street }, 'case.view');
const category = 'street-light';
const head = 'facilities';

test('an empty office has no rates, and every day of the last 90 stands there with nothing', async () => {
  const seen = await look(wholeStreet());
  expect(seen).toMatchObject({ open: 0, overdue: 0, byUnit: [], byGrid: [], byHead: [] });
  expect(seen.last30).toMatchObject({ inTimeRate: null, medianDays: null, rated: 0 });
  expect(seen.daily.length).toBe(90);
  expect([seen.daily[0]?.date, seen.daily.at(-1)?.date]).toEqual(['2026-06-21', '2026-09-18']);
});

test('three reports: one closed in time and praised, one overdue with its unit, one just in', async () => {
  const praised = await office.report({ point: west });
  const late = await office.report({ point: east });
  await office.act(late, 'centre', { action: 'dispatch', category, unit: 'sanitation' });
  office.setNow(friday + 6 * hour);
  await office.act(praised, 'centre', { action: 'close', outcome: 'explained', note: '已说明' });
  await office.act(praised, 'reporter', { action: 'rate', rating: 5 });
  office.setNow(friday + 14 * day); // G5.3: 5 working days are over, also with the days off of Mid-Autumn
  await sweepClocks(office.platform, 1);
  await office.report({ point: east });
  const seen = await look(wholeStreet());
  expect(seen).toMatchObject({ open: 2, overdue: 1, dueSoon: 0, openedToday: 1, closedToday: 0 });
  expect(seen.last30).toEqual({
    opened: 3,
    closed: 1,
    closedInTime: 1,
    inTimeRate: 1,
    contested: 0,
    medianDays: 0.25,
    satisfied: 1,
    rated: 1,
  });
  expect(seen.byUnit).toEqual([
    {
      code: 'sanitation',
      label: { zh: '环卫所', en: 'Sanitation office' },
      open: 1,
      overdue: 1,
      dueSoon: 0,
      closed30: 0,
      inTime30: 0,
    },
  ]);
  expect(seen.byGrid).toEqual([
    { gridId: office.grids[1], name: '东村二网格', communityName: '东村', open: 2, overdue: 1, opened30: 2 },
    { gridId: office.grids[0], name: '东村一网格', communityName: '东村', open: 0, overdue: 0, opened30: 1 },
  ]);
  expect(seen.byHead.map(({ code, open, opened30 }) => [code, open, opened30])).toEqual([
    ['', 1, 2],
    [head, 1, 1],
  ]);
  expect(seen.daily.filter((row) => row.opened + row.closed > 0)).toEqual([
    { date: '2026-09-18', opened: 2, closed: 1 },
    { date: '2026-10-02', opened: 1, closed: 0 },
  ]);
});

test('a case the reporter contested counts as contested also when it is closed again, and late stays late', async () => {
  const caseId = await office.report();
  const close = { action: 'close', outcome: 'explained', note: '已说明' } as const;
  await office.act(caseId, 'centre', close);
  await office.act(caseId, 'reporter', { action: 'contest', note: '还没好' });
  office.setNow(friday + 7 * day);
  await sweepClocks(office.platform, 1); // the centre's own limit ran out
  await office.act(caseId, 'centre', close);
  const { last30 } = await look(wholeStreet());
  expect(last30).toMatchObject({ opened: 1, closed: 1, closedInTime: 0, inTimeRate: 0, contested: 1 });
});

test('the day is the office’s: a report at 23:30 in Shanghai counts for that evening', async () => {
  office.setNow(Date.parse('2026-09-17T23:30:00+08:00'));
  await office.report();
  office.setNow(Date.parse('2026-09-18T00:10:00+08:00'));
  expect(await look(wholeStreet())).toMatchObject({ open: 1, openedToday: 0 });
});

test('a share of the limit lights up as due soon before it is overdue', async () => {
  const caseId = await office.report();
  await office.act(caseId, 'centre', { action: 'dispatch', category, unit: 'sanitation' });
  // Five working days from Friday 18 September; this office has no calendar, so they are Monday to Friday and the limit is Friday 25, 17:30.
  office.setNow(Date.parse('2026-09-24T17:00:00+08:00'));
  await sweepClocks(office.platform, 1);
  expect(await look(wholeStreet())).toMatchObject({ dueSoon: 0, overdue: 0 });
  office.setNow(Date.parse('2026-09-25T09:00:00+08:00'));
  await sweepClocks(office.platform, 1);
  expect(await look(wholeStreet())).toMatchObject({ dueSoon: 1, overdue: 0 });
});

test('everybody sees the figures of his own scope only, and a post without the right sees none', async () => {
  await office.report({ point: west });
  const mine = await office.report({ point: east });
  await office.act(mine, 'centre', { action: 'dispatch', category, unit: 'sanitation' });
  expect(await look(leader({ areaId: office.grids[0] }, 'case.view'))).toMatchObject({ open: 1, byUnit: [] });
  expect(await look(leader({ unitCode: 'sanitation' }, 'case.view', 'case.supervise'))).toMatchObject({
    open: 1,
    byGrid: [{ gridId: office.grids[1] }],
  });
  expect(await look(leader({ unitCode: 'other' }, 'case.view'))).toMatchObject({ open: 0, last30: { opened: 0 } });
  await expect(look(leader({ areaId: office.street }, 'case.report'))).rejects.toThrow('not-allowed');
});
