import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { HotlineToday } from '@gridkeeper/domain/cases/hotline-wire.ts';
import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TownOffice, townOffice } from '../cases/testing/town-office.ts';

let town: TownOffice;
beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
});
afterAll(() => town.end());

const today = async (who: string) => (await town.ask<HotlineToday & Problem>(who, 'GET', '/api/v1/hotline/today')).body;
const take = async (source: 'hotline' | 'desk') => {
  const report = { commandId: town.id(), source, text: '想问居住证在哪里办。', category: null, point: null, photos: [] };
  return (await town.ask<StaffReportAnswer>('centre', 'POST', '/api/v1/cases', report)).body;
};
const close = (id: string, version: number) =>
  town.ask('centre', 'POST', `/api/v1/cases/${id}/actions`, {
    commandId: town.id(),
    seenVersion: version,
    action: 'void',
    note: '同一人重复来电，已当面说明。',
  });

it('shows 0 before the first call', async () => {
  expect(await today('centre')).toEqual({ taken: 0, atOnce: 0, passedOn: 0, told: 0, toldInTime: 0 });
});

it('counts calls and no visits, and a result on the day it is given', async () => {
  const first = await take('hotline');
  await take('hotline');
  await take('desk');
  expect(await today('centre')).toMatchObject({ taken: 2, atOnce: 0, passedOn: 2, told: 0 });
  town.setNow(Date.parse('2026-09-19T10:00:00+08:00'));
  expect((await close(first.id, 1)).status).toBe(200);
  expect(await today('centre')).toEqual({ taken: 0, atOnce: 0, passedOn: 0, told: 1, toldInTime: 1 });
  expect(await today('head')).toEqual(await today('centre'));
});

it('is for those who take calls or lead', async () => {
  expect((await today('leader')).told).toBe(1);
  expect((await today('admin')).code).toBe('not-allowed');
});
