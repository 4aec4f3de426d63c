import type { EntryList, EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveAreas } from '../areas/save-areas.ts';
import { publish, streetPack } from '../policy/testing/next-version.ts';
import { adoptBuildings } from './adopt-buildings.ts';
import { placeAnew } from './place-anew.ts';
import { saveBuildings } from './save-buildings.ts';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';
import { withSmallRegisters } from './testing/small-registers.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

const list = async (who = 'operator') => (await office.ask<EntryList>(who, 'GET', '/registers/building/entries')).body.items;
const buildings = () =>
  office.query<{ building_id: string; label: string; households: number; persons: number }>(
    'SELECT building_id, label, households, persons FROM buildings ORDER BY label',
  );
const record = { ref: 'b1', label: '平安路1号', point: [117.005, 36.005] as const, footprint: null, households: 20, persons: 50 };

it('a building and its entry are one: what an import says the entry says, what the register says addresses and grids go by', async () => {
  expect((await list()).map(({ name, fields }) => [name, fields])).toEqual([
    ['平安路12号', { households: 20, persons: 50, lift: null }],
    ['平安路1号', { households: 20, persons: 50, lift: null }],
  ]);
  const id = (await list()).find(({ name }) => name === '平安路1号')?.id ?? '';
  expect((await buildings()).map(({ building_id }) => building_id)).toContain(id);
  await office.run((tx) => saveBuildings(tx, [{ ...record, label: '平安路1号楼', households: 24 }]));
  const view = async () => (await office.ask<EntryView>('operator', 'GET', `/registers/entries/${id}`)).body;
  expect(await view()).toMatchObject({ name: '平安路1号楼', version: 2, fields: { households: 24, persons: 50 } });

  const change = { commandId: office.id(), version: 2, name: '平安里1号', fields: { households: 30, lift: true } };
  expect((await office.ask('operator', 'POST', `/registers/entries/${id}/change`, change)).status).toBe(200);
  expect(await buildings()).toContainEqual({ building_id: id, label: '平安里1号', households: 30, persons: 50 });
  await office.run((tx) => saveBuildings(tx, [{ ...record, label: '平安里1号', households: 30 }]));
  expect((await view()).version).toBe(3); // the import says what stands there already
  expect((await view()).fields.lift).toBe(true);

  const draft = { commandId: office.id(), name: '新楼', point: [117.002, 36.002], fields: { households: 12 } };
  const made = await office.ask<{ id: string }>('west', 'POST', '/registers/building/entries', draft);
  expect(await buildings()).toContainEqual({ building_id: made.body.id, label: '新楼', households: 12, persons: 0 });
  await office.ask('west', 'POST', `/registers/entries/${made.body.id}/end`, { commandId: office.id(), version: 1, reason: '已拆除' });
  expect((await buildings()).map(({ label }) => label)).not.toContain('新楼');
  expect(await office.run(adoptBuildings)).toBe(0);
});

it('buildings that stood before their kind was declared have entries as soon as the pack is in force', async () => {
  const pack = await streetPack();
  const small = withSmallRegisters(pack, '9.9.10');
  await publish(office.platform, { ...small, registers: small.registers.filter(({ code }) => code !== 'building') });
  await office.run((tx) => saveBuildings(tx, [{ ...record, ref: 'b20', label: '平安路20号', point: [117.012, 36.002] }]));
  await publish(office.platform, withSmallRegisters(pack, '9.9.11'));
  expect((await list()).map(({ name }) => name)).toContain('平安路20号');
});

it('when the ground is divided anew, buildings and entries hang on their new grid; only what moved gets a version', async () => {
  const id = (await list()).find(({ name }) => name === '平安路12号')?.id ?? '';
  const shop = { commandId: office.id(), name: '王记饭店', address: '平安路12号', fields: { type: 'restaurant' } };
  const { body } = await office.ask<{ id: string }>('west', 'POST', '/registers/premises/entries', shop);
  const strip = (from: number, to: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [from, 36],
        [to, 36],
        [to, 36.01],
        [from, 36.01],
        [from, 36],
      ] as const,
    ],
  });
  const grid = {
    parentCode: '990001001001',
    level: 'grid',
    kind: 'base',
    layer: 'general',
    point: null,
    households: null,
    persons: null,
    validFrom: '2026-01-01',
    validTo: null,
  } as const;
  const moved = await office.run(async (tx) => {
    await saveAreas(tx, [
      { ...grid, code: '99000100100101', name: '东村一网格', shape: strip(117, 117.0055) },
      { ...grid, code: '99000100100102', name: '东村二网格', shape: strip(117.0055, 117.02) },
    ]);
    return placeAnew(tx, [117, 36, 117.02, 36.01]);
  });
  expect(moved).toEqual({ buildings: 1, entries: 2 });
  for (const one of [id, body.id])
    expect((await office.ask<EntryView>('east', 'GET', `/registers/entries/${one}`)).body).toMatchObject({ gridName: '东村二网格' });
  expect((await office.ask('west', 'GET', `/registers/entries/${body.id}`)).status).toBe(404);
  const how = await office.query<{ entry_id: string }>("SELECT entry_id FROM register_history WHERE how = 'moved'");
  expect(how.map(({ entry_id }) => entry_id).sort()).toEqual([id, body.id].sort());
  expect(await office.run((tx) => placeAnew(tx, [117, 36, 117.02, 36.01]))).toEqual({ buildings: 0, entries: 0 });
});
