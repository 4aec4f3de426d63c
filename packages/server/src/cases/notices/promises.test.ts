import type { BoardCounts, ListingItem, PromiseItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { type BoardSteps, boardSteps } from '../testing/board-steps.ts';
import { type TownOffice, townOffice } from '../testing/town-office.ts';
import { withBoards } from '../testing/with-boards.ts';

let town: TownOffice;
let steps: BoardSteps;
const at = (moment: string) => town.setNow(Date.parse(`${moment}+08:00`));

beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  await publish(town.platform, withBoards(await streetPack(), '9.2.0'));
  steps = boardSteps(town);
});
afterAll(() => town.end());

const promises = async (query = '') =>
  (await town.ask<{ items: PromiseItem[] }>(null, 'GET', `/api/v1/public/promises${query}`)).body.items;
const listings = async () => (await town.ask<{ items: ListingItem[] }>(null, 'GET', '/api/v1/public/listings')).body.items;
const find = async (number: string) => (await promises()).find((one) => one.number === number);

const inHandling = async () => {
  const made = await steps.report({ category: 'street-light', text: '李某家门口的路灯坏了。' });
  await steps.act('centre', made.id, 'dispatch', { category: 'street-light', unit: 'sanitation' });
  await steps.act('unit-sanitation', made.id, 'accept');
  return made;
};
const promise = async (until: string) => {
  const made = await inHandling();
  await steps.act('unit-sanitation', made.id, 'suspend', { note: '灯杆缺货。', publicText: '灯杆缺货，到货后更换。', until });
  return made;
};
const solve = async (id: string) => {
  await steps.act('unit-sanitation', id, 'feedback', { outcome: 'solved', note: '已更换。' });
  await steps.act('centre', id, 'close', { note: '已核实。' });
};

describe('G4.5 a promised date', () => {
  it('is public with its day and the words for the public, and not with those of the reporter or of the unit', async () => {
    const { number } = await promise('2026-09-25');
    expect(await find(number)).toMatchObject({
      text: '灯杆缺货，到货后更换。',
      until: '2026-09-25',
      status: 'open',
      daysLate: 0,
      boards: ['street'],
    });
    expect(JSON.stringify(await promises())).not.toMatch(/李某|灯杆缺货。"/);
    expect((await promises('?board=community')).map((one) => one.number)).not.toContain(number);
  });

  it('missed, it stands first and says by how many days, also when somebody took the work up again before', async () => {
    const missed = await promise('2026-09-25');
    const resumed = await promise('2026-09-25');
    const later = await promise('2026-10-30');
    await steps.act('unit-sanitation', resumed.id, 'resume');
    expect((await find(resumed.number))?.status).toBe('resumed');
    at('2026-09-28T09:00:00');
    for (const { number } of [missed, resumed]) expect(await find(number)).toMatchObject({ status: 'late', daysLate: 3 });
    const order = (await promises()).map((one) => one.number);
    expect(order.indexOf(missed.number)).toBeLessThan(order.indexOf(later.number));
  });

  it('kept, it says so for 60 days, and kept late it says how late', async () => {
    const inTime = await promise('2026-10-30');
    const late = await promise('2026-09-29');
    await solve(inTime.id);
    at('2026-10-01T09:00:00');
    await solve(late.id);
    expect(await find(inTime.number)).toMatchObject({ status: 'kept', daysLate: 0, doneAt: expect.any(String) });
    expect(await find(late.number)).toMatchObject({ status: 'kept-late', daysLate: 2 });
    at('2026-12-05T09:00:00');
    for (const { number } of [inTime, late]) expect(await find(number)).toBeUndefined();
  });
});

describe('W8a a listed hazard', () => {
  it('stands on the board until the case is closed, late once its day has passed', async () => {
    at('2026-12-07T09:00:00');
    const { id, number } = await inHandling();
    await steps.act('centre', id, 'list', { publicText: '化粪池盖板破损，已围挡。', until: '2026-12-10' });
    expect(await listings()).toEqual([
      expect.objectContaining({ number, text: '化粪池盖板破损，已围挡。', status: 'open', until: '2026-12-10', endedAt: null }),
    ]);
    at('2026-12-11T09:00:00');
    expect((await listings())[0]?.status).toBe('late');
    const { body } = await town.ask<BoardCounts>(null, 'GET', '/api/v1/public/boards');
    expect(body).toMatchObject({ notices: 0, listings: 1, services: 1 });
    await solve(id);
    expect((await listings())[0]).toMatchObject({ number, status: 'over' });
  });
});
