import type { DutyNow, DutyWeek } from '@gridkeeper/domain/people/duty-wire.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '../people.tables.ts';
import { type StaffedOffice, staffedOffice } from '../testing/staffed-office.ts';
import { dutyRoutes } from './duty.routes.ts';

const monday = '2026-09-14';
const friday9 = Date.parse('2026-09-18T09:00:00+08:00');
const at = (text: string) => `${text}:00+08:00`;
let office: StaffedOffice;
let keeper: string; // the security administrator's cookie
let clerk: string; // anybody else's
let first: string;
let second: string;
let commands = 0;

const commandId = () => {
  commands += 1;
  return `0198d000-0000-7000-8000-${String(commands).padStart(12, '0')}`;
};
const grid = () => office.areas.get('310000001001001');

beforeAll(async () => {
  office = await staffedOffice([dutyRoutes]);
  await office.staff('keeper', { role: 'security-administrator' });
  await office.staff('clerk', { role: 'grid-worker', areaId: grid() });
  first = await office.staff('甲', { role: 'grid-worker', areaId: grid() });
  second = await office.staff('乙', { role: 'grid-worker', areaId: grid() });
});
afterAll(() => office.end());
beforeEach(async () => {
  await comeBackAt(friday9);
  await office.inDistrict((tx) => db(tx).deleteFrom('duty_shifts').execute());
});

/** A desk session ends after half an hour without a request. */
async function comeBackAt(moment: number): Promise<void> {
  office.setNow(moment);
  keeper = (await office.signIn('keeper')).cookie;
  clerk = (await office.signIn('clerk')).cookie;
}

const set = (personId: string, from: string, to: string, more: object = {}) =>
  office.ask(keeper, 'POST', '/people/duty/shifts', {
    commandId: commandId(),
    roster: 'hotline',
    personId,
    from: at(from),
    to: at(to),
    ...more,
  });
const idOf = (answer: { readonly body: object }) => String((answer.body as { shiftId?: string }).shiftId);
const week = async (of = monday, roster = 'hotline') =>
  (await office.ask(clerk, 'GET', `/people/duty?roster=${roster}&monday=${of}`)).body as unknown as DutyWeek;
const spans = (of: readonly { readonly from: string; readonly to: string }[]) =>
  of.map(({ from, to }) => [Date.parse(from), Date.parse(to)].map((ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16)));

describe('a shift', () => {
  it('across midnight is one shift, seen by all staff, with what is left open round the clock (S-C 24 h)', async () => {
    expect((await set(first, '2026-09-18T20:00', '2026-09-19T08:00')).status).toBe(201);
    expect((await set(second, '2026-09-19T08:00', '2026-09-19T20:00')).status).toBe(201);
    const seen = await week();
    expect(seen).toMatchObject({ coverage: 'all-day', today: '2026-09-18', canEdit: false });
    expect(seen.shifts.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(spans(seen.gaps)).toEqual([
      ['09-14T00:00', '09-18T20:00'],
      ['09-19T20:00', '09-21T00:00'],
    ]);
  });

  it('of somebody who is on duty then already is refused in a sentence that says when, whatever the roster', async () => {
    await set(first, '2026-09-18T20:00', '2026-09-19T08:00');
    const refused = await set(first, '2026-09-19T07:00', '2026-09-19T15:00', { roster: 'leader' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'duty-overlap' } });
    expect((refused.body as unknown as { detail: string }).detail).toContain('甲从 09-18 20:00 到 09-19 08:00 已排班');
    expect((await set(first, '2026-09-19T08:00', '2026-09-19T15:00')).status).toBe(201);
  });

  it('has sound times and somebody with a post', async () => {
    const without = await office.staff('丙');
    const ends = await office.staff('丁', { role: 'grid-worker', areaId: grid(), to: '2026-09-18' });
    for (const [personId, from, to, code] of [
      [first, '2026-09-19T08:00', '2026-09-19T08:00', 'duty-times-invalid'],
      [first, '2026-09-19T08:00', '2026-09-20T08:01', 'duty-times-invalid'],
      [first, '2026-09-17T08:00', '2026-09-18T08:00', 'duty-times-invalid'],
      [without, '2026-09-19T08:00', '2026-09-19T20:00', 'duty-person-off'],
      [ends, '2026-09-18T20:00', '2026-09-19T08:00', 'duty-person-off'],
      ['0198d000-0000-7000-8000-00000000dead', '2026-09-19T08:00', '2026-09-19T20:00', 'not-found'],
    ] as const)
      expect((await set(personId, from, to)).body.code, `${from} ${to}`).toBe(code);
    expect((await set(ends, '2026-09-18T20:00', '2026-09-19T00:00')).status).toBe(201);
  });

  it('is one shift however often the button is tapped', async () => {
    const body = { commandId: commandId(), roster: 'hotline', personId: first, from: at('2026-09-18T20:00'), to: at('2026-09-19T08:00') };
    const answers = await Promise.all([1, 2, 3].map(() => office.ask(keeper, 'POST', '/people/duty/shifts', body)));
    expect(new Set(answers.map((answer) => `${answer.status} ${idOf(answer)}`)).size).toBe(1);
    expect((await week()).shifts).toHaveLength(1);
  });

  it('planned twice at the same moment for one person is planned once', async () => {
    const both = await Promise.all([
      set(first, '2026-09-18T20:00', '2026-09-19T08:00'),
      set(first, '2026-09-19T06:00', '2026-09-19T14:00'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await week()).shifts).toHaveLength(1);
  });

  it('changed by two at once keeps the first change, and the second is told', async () => {
    const shiftId = idOf(await set(first, '2026-09-18T20:00', '2026-09-19T08:00'));
    const change = (personId: string) => set(personId, '2026-09-18T20:00', '2026-09-19T07:00', { shiftId, seenVersion: 1 });
    const both = await Promise.all([change(first), change(second)]);
    expect(both.map(({ body }) => body.code ?? 'done').sort()).toEqual(['done', 'duty-shift-changed']);
    const remove = (seenVersion: number) =>
      office.ask(keeper, 'POST', `/people/duty/shifts/${shiftId}/remove`, { commandId: commandId(), seenVersion });
    expect((await remove(1)).body.code).toBe('duty-shift-changed');
    expect((await remove(2)).status).toBe(204);
    expect((await week()).shifts).toEqual([]);
  });

  it('that is over stays as the record of who was on duty', async () => {
    const shiftId = idOf(await set(first, '2026-09-18T08:00', '2026-09-18T20:00'));
    await comeBackAt(Date.parse(at('2026-09-18T20:00')));
    const removal = { commandId: commandId(), seenVersion: 1 };
    expect((await office.ask(keeper, 'POST', `/people/duty/shifts/${shiftId}/remove`, removal)).body.code).toBe('duty-times-invalid');
    expect((await set(second, '2026-09-18T08:00', '2026-09-18T23:00', { shiftId, seenVersion: 1 })).body.code).toBe('duty-times-invalid');
    expect((await week()).shifts).toHaveLength(1);
  });
});

describe('a week', () => {
  it('is copied forward with its hours, without what does not fit, and twice is as once', async () => {
    const leaves = await office.staff('戊', { role: 'grid-worker', areaId: grid(), to: '2026-09-20' });
    await set(first, '2026-09-18T20:00', '2026-09-19T08:00');
    await set(leaves, '2026-09-19T08:00', '2026-09-19T20:00');
    const copy = () => office.ask(keeper, 'POST', '/people/duty/copy', { commandId: commandId(), roster: 'hotline', monday });
    expect((await Promise.all([copy(), copy()])).map(({ status }) => status)).toEqual([204, 204]);
    expect(spans((await week('2026-09-21')).shifts)).toEqual([['09-25T20:00', '09-26T08:00']]);
  });

  it('shows the shift of somebody whose post was ended as a gap', async () => {
    const person = await office.staff('己', { role: 'grid-worker', areaId: grid(), to: '2026-09-30' });
    await set(person, '2026-09-19T20:00', '2026-09-20T08:00');
    await office.inDistrict((tx) => db(tx).updateTable('posts').set({ valid_to: '2026-09-19' }).where('person_id', '=', person).execute());
    const seen = await week();
    expect(spans(seen.shifts[0]?.absent ?? [])).toEqual([['09-20T00:00', '09-20T08:00']]);
    expect(spans(seen.gaps)).toContainEqual(['09-20T00:00', '09-21T00:00']);
  });

  it('wants nobody at night and on days off where the roster keeps office hours', async () => {
    const coverage = (value: string) =>
      office.ask(keeper, 'POST', '/people/duty/coverage', { commandId: commandId(), roster: 'leader', coverage: value });
    expect((await coverage('office-hours')).status).toBe(204);
    const seen = await week(monday, 'leader');
    expect(seen.coverage).toBe('office-hours');
    expect(spans(seen.gaps).every(([from]) => Number(from?.slice(6, 8)) >= 8)).toBe(true);
    expect(seen.gaps.length).toBeGreaterThanOrEqual(5);
    expect((await coverage('all-day')).status).toBe(204);
    expect((await week(monday, 'leader')).gaps).toHaveLength(1);
  });

  it('begins with a Monday', async () => {
    expect((await office.ask(clerk, 'GET', '/people/duty?roster=hotline&monday=2026-09-15')).body.code).toBe('input-invalid');
  });
});

it('says who is on duty now and who comes next, at the very minute of the change', async () => {
  await set(first, '2026-09-18T08:00', '2026-09-18T20:00');
  await set(second, '2026-09-18T20:00', '2026-09-19T08:00');
  const now = async () => (await office.ask(clerk, 'GET', '/people/duty/now?roster=hotline')).body as unknown as DutyNow;
  expect(await now()).toMatchObject({ now: [{ name: '甲' }], next: [{ name: '乙' }] });
  await comeBackAt(Date.parse(at('2026-09-18T20:00')));
  expect(await now()).toMatchObject({ now: [{ name: '乙' }], next: [] });
});

it('is written by those who keep people alone, and read by nobody without an account', async () => {
  const body = { commandId: commandId(), roster: 'hotline', personId: first, from: at('2026-09-18T20:00'), to: at('2026-09-19T08:00') };
  for (const [path, sent] of [
    ['/people/duty/shifts', body],
    ['/people/duty/copy', { commandId: commandId(), roster: 'hotline', monday }],
    ['/people/duty/coverage', { commandId: commandId(), roster: 'hotline', coverage: 'all-day' }],
  ] as const)
    expect((await office.ask(clerk, 'POST', path, sent)).body.code, path).toBe('not-allowed');
  expect((await office.ask('', 'GET', `/people/duty?roster=hotline&monday=${monday}`)).status).toBe(401);
});
