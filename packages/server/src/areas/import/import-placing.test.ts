import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { bd09FromGcj02, gcj02FromWgs84 } from '@gridkeeper/domain/exchange/coordinates.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../place-of.ts';
import type { AreaImport } from './area-import.ts';
import { importAreas } from './import-areas.ts';
import { presentImport } from './present-import.ts';
import { ownDistricts } from './testing/own-districts.ts';

const own = ownDistricts();

type Shift = (point: LonLat) => LonLat;
const take = (features: readonly unknown[], more: Partial<AreaImport> = {}) =>
  own.run(async (tx) =>
    presentImport(
      await importAreas(tx, { file: { type: 'FeatureCollection', features }, as: 'areas', columns: {}, dryRun: false, ...more }),
    ),
  );
const feature = (properties: object, geometry: unknown = null) => ({ type: 'Feature', properties, geometry });
/** A ring in thousandths of a degree from the facts' point in Shanghai: 95.1 m by 111.2 m each. */
const ring = (west: number, south: number, east: number, north: number, shift: Shift = (at) => at): readonly LonLat[] =>
  (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
  ).map(([x, y]) => shift([121.4737 + x / 1_000, 31.2304 + y / 1_000]));
const box = (...corners: Parameters<typeof ring>) => ({ type: 'Polygon', coordinates: [ring(...corners)] });
const gcj: Shift = gcj02FromWgs84;
const bd: Shift = (at) => bd09FromGcj02(gcj02FromWgs84(at));

const street = feature({ code: '310101001000', name: '一街道' });
const community = (n: number, shift?: Shift) =>
  feature({ code: `31010100100${n}`, name: `第${n}社区` }, box(10 * n, 0, 10 * n + 10, 10, shift));
const halves = (n: number, shift?: Shift) => [
  feature({ code: `31010100100${n}001`, name: `第${n}社区一网格` }, box(10 * n, 0, 10 * n + 5, 10, shift)),
  feature({ code: `31010100100${n}002`, name: `第${n}社区二网格` }, box(10 * n + 5, 0, 10 * n + 10, 10, shift)),
];

describe('shapes that do not fit those around them', () => {
  beforeEach(async () => {
    await take([street, community(1), community(2)]);
  });

  it('are taken with a warning that tells the square metres outside the community', async () => {
    const answer = await take([feature({ code: '310101001001001', name: '越界网格' }, box(10, 0, 21, 10))]);
    expect(answer).toMatchObject({ added: 1, bad: 0 });
    expect(answer.warnings[0]?.reason.zh).toMatch(/^有 1057\d\d 平方米在上级区域“第1社区”之外/); // 95.1 m by 1,112 m
    expect(answer.warnings[0]?.at?.[0]).toBeCloseTo(121.4737 + 0.0205, 6);
  });

  it('are refused when they lie wholly elsewhere, and say whose ground they ought to be on', async () => {
    const answer = await take([feature({ code: '310101001001001', name: '错社区网格' }, box(20, 0, 25, 10))]);
    expect(answer).toMatchObject({ added: 0, bad: 1, warnings: [] });
    expect(answer.faults[0]?.reason.zh).toBe('图形完全在上级区域“第1社区”之外。');
  });

  it('are refused the second time they come under another code, in one file or later', async () => {
    const again = feature({ code: '310101001001009', name: '又一网格' }, box(10, 0, 15, 10));
    const answer = await take([...halves(1), again]);
    expect(answer).toMatchObject({ added: 2, bad: 1 });
    expect(answer.faults[0]?.reason.zh).toBe('图形与“第1社区一网格”完全相同。');
    expect(await take([again])).toMatchObject({ added: 0, bad: 1 });
    expect(await take(halves(1))).toMatchObject({ same: 2, bad: 0 });
  });

  it('keep their holes; one that no other grid fills is told with its size', async () => {
    const holed = feature(
      { code: '310101001001001', name: '环形网格' },
      { type: 'Polygon', coordinates: [ring(10, 0, 20, 10), ring(12, 2, 14, 4)] },
    );
    const answer = await take([holed]);
    expect(answer).toMatchObject({ added: 1, bad: 0 });
    expect(answer.warnings[0]?.reason.zh).toMatch(/^图形中有 422\d\d 平方米的空洞/); // 190.2 m by 222.4 m
    const filled = feature({ code: '310101001001002', name: '专属网格' }, box(12, 2, 14, 4));
    expect((await take([holed, filled])).warnings).toEqual([]);
  });
});

describe('coordinates of another system', () => {
  beforeEach(async () => {
    await take([street, community(1), community(2), ...halves(1)]);
  });
  const again = (shift?: Shift) => [community(1, shift), community(2, shift), ...halves(1, shift)];

  it.each([
    ['gcj02', gcj, 480],
    ['bd09', bd, 1_120],
  ] as const)('%s is seen by the same codes, tells by how much, and is refused until somebody says so', async (system, shift, metres) => {
    const rehearsed = await take(again(shift), { dryRun: true });
    expect(rehearsed.suspected).toMatchObject({ system, by: 'code', matched: 4 });
    expect(Math.abs((rehearsed.suspected?.before ?? 0) - metres)).toBeLessThan(40);
    expect(rehearsed.suspected?.after).toBeLessThan(2);
    await expect(take(again(shift))).rejects.toMatchObject({ code: 'coordinates-suspected' });
    const converted = await take(again(shift), { coordinates: system });
    expect(converted).toMatchObject({ bad: 0, warnings: [], suspected: null });
    const place = await own.run((tx) => placeOf(tx, [121.4737 + 0.0101, 31.2304 + 0.005], 'general'));
    expect(place.gridId).not.toBeNull();
  });

  it('is taken as it stands when somebody says that it is WGS84, and the doubt is still told', async () => {
    const answer = await take(again(gcj), { coordinates: 'wgs84' });
    expect(answer).toMatchObject({ changed: 4, suspected: { system: 'gcj02' } });
  });

  it('is no suspicion where the file fits, or where a border was drawn anew', async () => {
    expect((await take(again(), { dryRun: true })).suspected).toBeNull();
    const moved: Shift = ([lon, lat]) => [lon - 0.004, lat + 0.003];
    expect((await take(again(moved), { dryRun: true })).suspected).toBeNull();
  });

  it('is seen for grids that are new, by the communities they ought to lie in', async () => {
    const { suspected } = await take(halves(2, gcj), { as: 'grids', dryRun: true });
    expect(suspected).toMatchObject({ system: 'gcj02', by: 'parent', matched: 2 });
    expect(suspected?.before).toBeGreaterThan(200);
    expect(suspected?.after).toBeLessThan(1);
    expect((await take(halves(2), { as: 'grids', dryRun: true })).suspected).toBeNull();
  });

  it('is seen for buildings by their address, and for roads by their id', async () => {
    const houses = (shift?: Shift, ids = 0) =>
      [1, 2, 3].map((n) => feature({ id: ids + n, label: `书砚巷${n}号` }, box(11 + n, 1, 11.1 + n, 1.1, shift)));
    await take(houses(), { as: 'buildings' });
    expect((await take(houses(gcj, 100), { as: 'buildings', dryRun: true })).suspected).toMatchObject({
      system: 'gcj02',
      by: 'name',
      matched: 3,
    });
    expect((await take(houses(undefined, 100), { as: 'buildings', dryRun: true })).suspected).toBeNull();
    const road = (shift?: Shift) => feature({ id: 1, kind: 'main' }, { type: 'LineString', coordinates: ring(11, 1, 15, 1, shift) });
    await take([road()], { as: 'roads' });
    expect((await take([road(bd)], { as: 'roads', dryRun: true })).suspected).toMatchObject({ system: 'bd09', by: 'ref', matched: 1 });
  });

  it('is seen for buildings that are new, by the ground of the communities', async () => {
    const houses = (shift?: Shift) =>
      [0, 1, 2, 3].map((n) => feature({ id: n, label: `新${n}号` }, box(10.1 + 6 * n, 0.1, 10.3 + 6 * n, 9.8, shift)));
    expect((await take(houses(gcj), { as: 'buildings', dryRun: true })).suspected).toMatchObject({ system: 'gcj02', by: 'ground' });
    expect((await take(houses(), { as: 'buildings', dryRun: true })).suspected).toBeNull();
  });
});
