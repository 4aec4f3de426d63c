import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { gcj02FromWgs84 } from '@gridkeeper/domain/exchange/coordinates.ts';
import { describe, expect, it } from 'vitest';
import { mapText } from '../map-data.queries.ts';
import { findStoredFeatures } from '../stored.queries.ts';
import type { AreaImport } from './area-import.ts';
import { middleOf } from './compare-file.ts';
import { importAreas } from './import-areas.ts';
import { ownDistricts } from './testing/own-districts.ts';

const own = ownDistricts();

type Shift = (point: LonLat) => LonLat;
const take = (features: readonly unknown[], as: AreaImport['as'], more: Partial<AreaImport> = {}) =>
  own.run((tx) => importAreas(tx, { file: { type: 'FeatureCollection', features }, as, columns: {}, dryRun: false, ...more }));
const feature = (properties: object, geometry: unknown = null) => ({ type: 'Feature', properties, geometry });
/** A place in thousandths of a degree from a corner in Shanghai: 95 m by 111 m each. */
const at = (x: number, y: number, shift: Shift = (place) => place) => shift([121.4737 + x / 1_000, 31.2304 + y / 1_000]);
const outline = (west: number, south: number, size: number, shift?: Shift) => ({
  type: 'Polygon',
  coordinates: [
    [
      at(west, south, shift),
      at(west + size, south, shift),
      at(west + size, south + size, shift),
      at(west, south + size, shift),
      at(west, south, shift),
    ],
  ],
});
const line = (type: string, coordinates: unknown) => ({ type, coordinates });
const estate = (n: number, shift?: Shift, id = `e${n}`) => feature({ id, name: `云穗${n}村` }, outline(2 * n, 0, 1, shift));

describe('importing estates, rails and walls', () => {
  it('takes estates with their name and outline; without either the feature is left out and told', async () => {
    const crossed = line('Polygon', [[at(0, 5), at(1, 6), at(1, 5), at(0, 6), at(0, 5)]]);
    const file = [
      estate(1),
      estate(2),
      feature({ id: 'e3' }, outline(6, 0, 1)),
      feature({ id: 'e4', name: '叉形小区' }, crossed),
      feature({ id: 'e5', name: '线形小区' }, line('LineString', [at(0, 0), at(1, 1)])),
    ];
    const { faults, ...tally } = await take(file, 'estates');
    expect(tally).toMatchObject({ read: 5, added: 2, bad: 3 });
    expect(faults.map(({ feature: number, field, code }) => [number, field, code])).toEqual([
      [3, 'name', 'missing'],
      [4, 'geometry', 'shape-self-crossing'],
      [5, 'geometry', 'shape-not-a-polygon'],
    ]);
    const stored = await own.run((tx) => findStoredFeatures(tx, 'estate'));
    expect([...stored.values()].map(({ ref, name, class: kind }) => [ref, name, kind])).toEqual([
      ['e1', '云穗1村', null],
      ['e2', '云穗2村', null],
    ]);
  });

  it('knows them by their id: a second run changes nothing, another name changes one', async () => {
    await take([estate(1), estate(2)], 'estates');
    expect(await take([estate(1), estate(2)], 'estates')).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(await take([feature({ id: 'e1', name: '云穗一村' }, outline(2, 0, 1))], 'estates')).toMatchObject({ changed: 1 });
  });

  it('takes rails above ground and walls drawn as a line or all around, and leaves subways, roads and flat lists out', async () => {
    const track = line('LineString', [at(0, 0), at(9, 0)]);
    const rail = (id: number, kind: string, detail?: string, geometry = track) => feature({ id, kind, kind_detail: detail }, geometry);
    const rails = [rail(1, 'rail', 'rail'), rail(2, 'rail', 'subway'), rail(3, 'minor_road'), rail(4, 'rail', 'rail', outline(0, 0, 1))];
    const tally = await take([...rails, rail(5, 'rail', 'rail', line('LineString', at(0, 0)))], 'rails');
    expect(tally).toMatchObject({ added: 1, bad: 4 });
    expect(tally.faults.map(({ code }) => code)).toEqual(['not-a-rail', 'not-a-rail', 'geometry', 'geometry']);
    const walls = [
      feature({ id: 1 }, track),
      feature({ id: 2, kind: 'fence' }, outline(0, 0, 1)),
      feature({ id: 3, kind: 'hedge' }, track),
    ];
    expect(await take(walls, 'walls')).toMatchObject({ added: 2, bad: 1 });
  });

  it('shows none of them on the public map', async () => {
    const strip = (json: string) => ({ ...(JSON.parse(json) as object), version: '' });
    const before = strip((await own.run(mapText)).json);
    await take([estate(1)], 'estates');
    await take([feature({ id: 1 }, line('LineString', [at(0, 0), at(9, 0)]))], 'rails');
    expect(strip((await own.run(mapText)).json)).toEqual(before);
  });
});

describe('estates in GCJ-02', () => {
  const gcj: Shift = gcj02FromWgs84;
  const four = (shift?: Shift, more = '') => [1, 2, 3, 4].map((n) => estate(n, shift, `${more}e${n}`));

  it('are seen by their id and by their name, refused until somebody says so, and converted then', async () => {
    await take(four(), 'estates');
    expect((await take(four(gcj), 'estates', { dryRun: true })).suspected).toMatchObject({ system: 'gcj02', by: 'ref', matched: 4 });
    expect((await take(four(gcj, 'x'), 'estates', { dryRun: true })).suspected).toMatchObject({ system: 'gcj02', by: 'name', matched: 4 });
    await expect(take(four(gcj), 'estates')).rejects.toMatchObject({ code: 'coordinates-suspected' });
    expect((await take(four(gcj), 'estates', { coordinates: 'gcj02' })).suspected).toBeNull();
    const stored = await own.run((tx) => findStoredFeatures(tx, 'estate'));
    expect(middleOf(stored.get('e1')?.geometry)?.[0]).toBeCloseTo(at(2.5, 0)[0], 5);
  });

  it('are seen by the ground of the communities when they are new', async () => {
    const street = feature({ code: '310101001000', name: '一街道' });
    const community = feature({ code: '310101001001', name: '第一社区' }, outline(0, 0, 10));
    await take([street, community], 'areas');
    const all = [feature({ id: 'w', name: '西苑' }, outline(0.1, 0.1, 9.8)), feature({ id: 'm', name: '中苑' }, outline(4, 4, 1))];
    const shifted = [
      feature({ id: 'w', name: '西苑' }, outline(0.1, 0.1, 9.8, gcj)),
      feature({ id: 'm', name: '中苑' }, outline(4, 4, 1, gcj)),
    ];
    expect((await take(shifted, 'estates', { dryRun: true })).suspected).toMatchObject({ system: 'gcj02', by: 'ground' });
    expect((await take(all, 'estates', { dryRun: true })).suspected).toBeNull();
  });
});
