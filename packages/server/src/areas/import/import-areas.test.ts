import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoGround } from '../../demo/ground/demo-ground.ts';
import { root } from '../../platform/root.ts';
import { loadPack } from '../../policy/load-pack.ts';
import { publishPack } from '../../policy/packs.ts';
import { searchAddresses } from '../../registers/search-addresses.ts';
import { listAreas } from '../list-areas.queries.ts';
import { mapText } from '../map-data.queries.ts';
import { placeOf } from '../place-of.ts';
import type { AreaImport } from './area-import.ts';
import { importAreas } from './import-areas.ts';
import { ownDistricts } from './testing/own-districts.ts';

const own = ownDistricts();

const take = (features: readonly unknown[], more: Partial<AreaImport> = {}) =>
  own.run((tx) => importAreas(tx, { file: { type: 'FeatureCollection', features }, as: 'areas', columns: {}, dryRun: false, ...more }));
const feature = (properties: object, geometry: unknown = null) => ({ type: 'Feature', properties, geometry });
const square = (x: number, y: number, size = 0.01) => {
  const [west, south] = [117.9 + x * size, 36.9 + y * size];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};
const street = feature({ code: '990101001000', name: '霁川街道' });
const village = feature({ code: '990101001201', name: '云穗村' }, square(0, 0));
const grid = feature({ code: '990101001201001', name: '云穗第一网格', households: 250 }, square(0, 0));

describe('importing a division', () => {
  it('builds the tree from the codes alone, whatever the order of the file', async () => {
    expect(await take([grid, village, street])).toMatchObject({ read: 3, added: 3, bad: 0 });
    const areas = await own.run(listAreas);
    expect(areas.map(({ level, name }) => [level, name])).toEqual([
      ['street', '霁川街道'],
      ['community', '云穗村'],
      ['grid', '云穗第一网格'],
    ]);
    expect(areas.map(({ parentId }) => parentId)).toEqual([null, areas[0]?.id, areas[1]?.id]);
    const place = await own.run((tx) => placeOf(tx, [117.905, 36.905], 'general'));
    expect(place.areaIds).toEqual(areas.map(({ id }) => id));
  });

  it('gives a village that comes in its own unit at once, where the pack has one for each', async () => {
    const { pack, hash } = await loadPack(join(root, 'packs/g1-town'));
    await own.run((tx) => publishPack(tx, pack, hash));
    await take([street]);
    await take([village], { as: 'communities' });
    const { rows } = await own.office.platform.pool.query('SELECT code FROM units WHERE district_id = $1 AND area_id IS NOT NULL', [
      own.district,
    ]);
    expect(rows).toEqual([{ code: 'village:990101001201' }]);
  });

  it('changes nothing the second time, not even the version of the map', async () => {
    await take([street, village, grid]);
    const map = await own.run(mapText);
    expect(await take([street, village, grid])).toMatchObject({ added: 0, changed: 0, same: 3 });
    expect((await own.run(mapText)).etag).toBe(map.etag);
  });

  it('changes what the file says anew and keeps what it is silent about', async () => {
    await take([street, village, grid]);
    expect(await take([feature({ code: '990101001201001', name: '云穗东网格' })])).toMatchObject({ changed: 1, same: 0 });
    const [, , renamed] = await own.run(listAreas);
    expect([renamed?.name, renamed?.households]).toEqual(['云穗东网格', 250]);
    expect((await own.run((tx) => placeOf(tx, [117.905, 36.905], 'general'))).gridId).toBe(renamed?.id);
  });

  it('writes nothing in a rehearsal, and tells what it would do', async () => {
    expect(await take([street, village, grid], { dryRun: true })).toMatchObject({ added: 3 });
    expect(await own.run(listAreas)).toEqual([]);
  });

  it('takes the sound features and tells every fault of the others, with its place', async () => {
    const { faults, ...tally } = await take([
      street,
      village,
      feature({ code: '990101001201001' }, { type: 'Polygon', coordinates: [square(0, 0).coordinates[0]?.slice(0, 4)] }),
      feature({ code: '9.9E+14', name: '科学计数', level: 'grid' }, square(0, 0)),
      feature(
        { code: '990101001202', name: '颠倒村' },
        { type: 'Polygon', coordinates: [square(0, 0).coordinates[0]?.map(([lon, lat]) => [lat, lon])] },
      ),
      feature({ code: '990101001299001', name: '无主网格' }, square(3, 3)),
      feature({ code: '990101001201', name: '又一个云穗村' }, square(5, 5)),
      feature({ code: '990101001203', name: '数目村', households: '约300', persons: 3_000_000_000 }),
      'nonsense',
    ]);
    expect(tally).toMatchObject({ read: 9, added: 2, bad: 7 });
    expect(faults.map((one) => [one.feature, one.field, one.code])).toEqual([
      [3, 'name', 'missing'],
      [3, 'geometry', 'shape-unclosed'],
      [4, 'code', 'code-not-digits'],
      [5, 'geometry', 'shape-swapped'],
      [6, 'parent', 'parent-unknown'],
      [7, 'code', 'twice'],
      [8, 'households', 'count'],
      [8, 'persons', 'count'],
      [9, 'type', 'not-a-feature'],
      [9, 'code', 'missing'],
      [9, 'name', 'missing'],
    ]);
    expect(faults[1]?.at).toEqual([117.9, 36.91]);
  });

  it('reads properties under the names of the file, as full-width digits too', async () => {
    const columns = { code: 'DM', name: 'MC' };
    expect(
      await take([feature({ DM: '９９０１０１００１０００', MC: '霁川街道' }), feature({ DM: 990101001201, MC: '云穗村' })], { columns }),
    ).toMatchObject({
      added: 2,
    });
    const { faults } = await take([feature({ DM: '990101001202' })], { columns });
    expect(faults.map(({ field }) => field)).toEqual(['MC']);
  });

  it('refuses what is no FeatureCollection', async () => {
    await expect(own.run((tx) => importAreas(tx, { file: [1, 2], as: 'areas', columns: {}, dryRun: false }))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('takes in the whole demo town as a file, and then it is the same town', async () => {
    const areas = demoGround(7).areas.map(({ shape, point, parentCode, ...properties }) =>
      feature({ ...properties, parent: parentCode }, shape ?? (point && { type: 'Point', coordinates: point })),
    );
    expect(await take(areas)).toMatchObject({ read: 181, added: 181, bad: 0 });
    expect(await take(areas)).toMatchObject({ same: 181, changed: 0 });
  });
});

describe('importing what is looked at', () => {
  it('takes buildings with their address, and finds them', async () => {
    await take([street, village, grid]);
    const house = feature({ id: 7, addr_street: '书砚巷', addr_housenumber: '12', households: 2, persons: 5 }, square(0.4, 0.4, 0.001));
    expect(await take([house, feature({ id: 8 }, square(0, 0, 0.001))], { as: 'buildings' })).toMatchObject({ added: 1, bad: 1 });
    expect(await own.run((tx) => searchAddresses(tx, '书砚巷'))).toMatchObject([{ label: '书砚巷12号', gridName: '云穗第一网格' }]);
    expect(await take([house], { as: 'buildings' })).toMatchObject({ same: 1 });
  });

  it('tells highways, main and minor roads apart, and leaves rails out', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [117.9, 36.9],
        [117.91, 36.91],
      ],
    };
    const road = (id: number, kind: string, detail?: string) => feature({ id, kind, kind_detail: detail }, line);
    const tally = await take(
      [road(1, 'highway', 'motorway'), road(2, 'major_road', 'primary'), road(3, 'minor_road', 'service'), road(4, 'rail')],
      { as: 'roads' },
    );
    expect(tally).toMatchObject({ added: 3, bad: 1 });
    const map = JSON.parse((await own.run(mapText)).json) as { roads: { features: { properties: { kind: string } }[] } };
    expect(map.roads.features.map(({ properties }) => properties.kind)).toEqual(['highway', 'main', 'minor']);
  });

  const folder = join(root, '../shared/data/osm-shanghai');
  it.skipIf(!existsSync(folder))('takes real roads, water and buildings of a city (skipped where ../shared/data is absent)', async () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8'));
    const bring = (name: 'roads' | 'water' | 'buildings') =>
      own.run((tx) => importAreas(tx, { file: read(name), as: name, columns: {}, dryRun: false }));
    for (const [name, features] of [
      ['roads', 1_094],
      ['water', 38],
      ['buildings', 1_517],
    ] as const) {
      const first = await bring(name);
      expect(first.read).toBe(features);
      expect(first.added + first.bad).toBe(features);
      expect(first.added).toBeGreaterThan(0);
      expect(await bring(name)).toMatchObject({ added: 0, changed: 0, same: first.added });
    }
  });
});
