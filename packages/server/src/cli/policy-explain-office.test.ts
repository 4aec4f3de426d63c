import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoGround } from '../demo/ground/demo-ground.ts';
import { loadDemoGround } from '../demo/ground/load-demo-ground.ts';
import { seedCalendar } from '../platform/calendar/seed-calendar.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { lookUpIn } from './policy-explain-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-explain-office-'));
const town = demoGround(7);
let database: TestOffice;

beforeAll(async () => {
  database = await freshOffice();
  await database.platform.pool.query(
    "INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (3, 'd', 's', true, now())",
  );
  await inTransaction(database.platform, { districtId: 3 }, (tx) => loadDemoGround(tx, town));
  await seedCalendar(database.platform, 3);
});
afterAll(async () => {
  await database.end();
  rmSync(folder, { recursive: true });
});

const lookUp = (spot: Parameters<typeof lookUpIn>[1]) => {
  const configuration = readConfiguration({ GRIDKEEPER_DATA: folder });
  const office = { configuration, owner: database.config, beside: undefined, signal: new AbortController().signal };
  return lookUpIn(office, spot, undefined);
};
const pointOf = (label: string) => {
  const found = town.buildings.find((one) => one.label === label);
  if (!found) throw new Error(`no building ${label}`);
  return found.point;
};

it('a point lies in the zone that the office has drawn there, else in what is left over, and limits go by its calendar', async () => {
  const seat = await lookUp({ point: pointOf('云庭小区1号楼') });
  expect(seat).toMatchObject({ zone: 'seat', drawn: true, calendar: { zone: 'Asia/Shanghai' } });
  expect(seat.calendar.exceptions.get('2026-09-20')).toBe(true);
  expect(await lookUp({ point: pointOf('麦笛村1组1号') })).toMatchObject({ zone: 'village', drawn: false });
});

it('an area stands where its middle lies; one that is not there is refused by its code', async () => {
  const code = town.areas.find(({ name }) => name === '麦笛村')?.code ?? '';
  expect(await lookUp({ areaCode: code })).toMatchObject({ zone: 'village', drawn: false });
  await expect(lookUp({ areaCode: '990101001999' })).rejects.toThrow('no area with the code 990101001999');
});
