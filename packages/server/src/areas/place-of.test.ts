import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGround } from '../demo/ground/demo-ground.ts';
import { loadDemoGround } from '../demo/ground/load-demo-ground.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { searchAddresses } from '../registers/search-addresses.ts';
import { placeOf } from './place-of.ts';
import { type AreaRecord, saveAreas } from './save-areas.ts';

const town = demoGround(7);
const district = 3;
let office: TestOffice;
let ids: ReadonlyMap<string, string>;

const inOffice = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(office.platform, { districtId: district }, work);
const idOf = (code: string) => ids.get(code) ?? 'unknown';
const building = (label: string) => {
  const found = town.buildings.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no building ${label}`);
  return found;
};
const grid = (name: string): AreaRecord => {
  const found = town.areas.find((area) => area.name === name);
  if (found === undefined) throw new Error(`no area ${name}`);
  return found;
};

beforeAll(async () => {
  office = await freshOffice();
  await office.platform.pool.query(
    "INSERT INTO districts (district_id, name, street, demo, created_at) VALUES ($1, 'd', 's', true, now()), (4, 'empty', 'e', true, now())",
    [district],
  );
  ids = await inOffice((tx) => loadDemoGround(tx, town));
});
afterAll(() => office.end());

describe('where a case lies', () => {
  it('is its grid with all areas above it, root first: street, management area, village, grid', async () => {
    const { point } = building('麦笛村1组1号');
    const place = await inOffice((tx) => placeOf(tx, point, 'general'));
    const names = place.areaIds.map((id) => town.areas.find((area) => idOf(area.code) === id)?.name);
    expect(names.slice(0, 3)).toEqual(['霁川街道', '西片管理区', '麦笛村']);
    expect(names[3]).toMatch(/^麦笛第[一二]网格$/);
    expect(place.gridId).toBe(place.areaIds[3]);
    expect(place.zone).toBe('village');
  });

  it('outside every grid is the street, in the fallback zone; so it is without a point', async () => {
    const street = [idOf('990101001000')];
    expect(await inOffice((tx) => placeOf(tx, [117.0, 36.0], 'general'))).toEqual({ gridId: null, areaIds: street, zone: 'village' });
    expect(await inOffice((tx) => placeOf(tx, null, 'general'))).toEqual({ gridId: null, areaIds: street, zone: 'village' });
  });

  it('in a layer that is not divided is the general grid', async () => {
    const { point } = building('云庭小区1号楼');
    const [market, general] = await inOffice(async (tx) => [await placeOf(tx, point, 'market'), await placeOf(tx, point, 'general')]);
    expect(market).toEqual(general);
    expect(general?.zone).toBe('seat');
  });

  it('in an office without any ground is nowhere', async () => {
    const place = await inTransaction(office.platform, { districtId: 4 }, (tx) => placeOf(tx, [117.9, 36.9], 'general'));
    expect(place).toEqual({ gridId: null, areaIds: [], zone: 'elsewhere' });
  });

  it('follows a division drawn anew at once, and forgets one that was rolled back', async () => {
    const { point } = building('晴川小区1号楼');
    const before = await inOffice((tx) => placeOf(tx, point, 'general'));
    const own = town.areas.find((area) => idOf(area.code) === before.gridId);
    const [neighbour] = town.areas.filter(
      (area) => area.level === 'grid' && area.parentCode === own?.parentCode && area.code !== own?.code,
    );
    if (own === undefined || neighbour === undefined) throw new Error('two grids a village');
    const swapped = [
      { ...own, shape: neighbour.shape },
      { ...neighbour, shape: own.shape },
    ];

    const refusal = new Error('no');
    const rolledBack = inOffice(async (tx) => {
      await saveAreas(tx, swapped);
      expect((await placeOf(tx, point, 'general')).gridId).toBe(idOf(neighbour.code));
      throw refusal;
    });
    await expect(rolledBack).rejects.toBe(refusal);
    expect(await inOffice((tx) => placeOf(tx, point, 'general'))).toEqual(before);

    await inOffice((tx) => saveAreas(tx, swapped));
    expect((await inOffice((tx) => placeOf(tx, point, 'general'))).gridId).toBe(idOf(neighbour.code));
    await inOffice((tx) => saveAreas(tx, [own, neighbour]));
  });

  it('ends with the last day of a grid, in the office’s own time', async () => {
    const { point } = building('萤塘村1组1号');
    const gridId = (await inOffice((tx) => placeOf(tx, point, 'general'))).gridId;
    const own = town.areas.find((area) => idOf(area.code) === gridId) ?? grid('萤塘第一网格');
    await inOffice((tx) => saveAreas(tx, [{ ...own, validTo: '2026-09-20' }]));
    const at = (moment: string) =>
      inTransaction(office.platform, { districtId: district, now: Date.parse(moment) }, (tx) => placeOf(tx, point, 'general'));
    expect((await at('2026-09-20T23:59:00+08:00')).gridId).toBe(gridId);
    expect((await at('2026-09-21T00:01:00+08:00')).gridId).toBeNull();
  });
});

describe('looking for an address', () => {
  const labels = async (typed: string) => (await inOffice((tx) => searchAddresses(tx, typed))).map(({ label }) => label);

  it('finds any part of it, in full-width digits and with blanks too', async () => {
    expect(await labels('云庭小区3号')).toEqual(['云庭小区3号楼']);
    expect(await labels('云庭　３号')).toEqual(['云庭小区3号楼']);
    expect((await labels('庭小区')).every((label) => label.includes('庭小区'))).toBe(true);
  });

  it('puts those that begin with the word first, and gives ten at most', async () => {
    const found = await labels('麦笛村1组');
    expect(found).toHaveLength(10);
    expect(found[0]).toBe('麦笛村1组1号');
  });

  it('knows the grid of each', async () => {
    const [hit] = await inOffice((tx) => searchAddresses(tx, '霁川街道办事处'));
    expect(hit?.gridName).toMatch(/网格$/);
    expect(hit?.point).toEqual(building('霁川街道办事处').point);
  });

  it('takes wildcards as they stand, and finds nothing for nothing', async () => {
    expect(await labels('%')).toEqual([]);
    expect(await labels('1_号')).toEqual([]);
    expect(await labels('   ')).toEqual([]);
  });
});
