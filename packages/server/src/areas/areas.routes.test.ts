import type { AreaCheck, AreaImportAnswer, MapData, MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import { uuidV7 } from '@gridkeeper/domain/base/uuid.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGround } from '../demo/ground/demo-ground.ts';
import { type StaffedOffice, staffedOffice } from '../people/testing/staffed-office.ts';
import { placeOf } from './place-of.ts';
import { publicAreaRoutes } from './public-areas.routes.ts';
import { staffAreaRoutes } from './staff-areas.routes.ts';

let office: StaffedOffice;
let administrator = '';
let worker = '';
const town = demoGround(7);
const street = '310000001000';

const commandId = (n: number) => uuidV7(1_700_000_000_000 + n, new Uint8Array(10).fill(n));
const box = (west: number, east: number) => {
  const ring = [
    [west, 36.9],
    [east, 36.9],
    [east, 36.91],
    [west, 36.91],
    [west, 36.9],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};
const feature = (code: string, name: string, geometry: unknown) => ({ type: 'Feature', properties: { code, name }, geometry });
/** A community of two grids with a gap of a thousandth of a degree between them: 89 m by 1,112 m. */
const division = {
  type: 'FeatureCollection',
  features: [
    feature('310000001001', '一社区', box(117.9, 117.92)),
    feature('310000001001001', '第1网格', box(117.9, 117.91)),
    feature('310000001001002', '第2网格', box(117.911, 117.92)),
  ],
};
const bring = (n: number, file: unknown, cookie = administrator) =>
  office.ask(cookie, 'POST', '/areas/import', { commandId: commandId(n), as: 'areas', file });
const get = async <Answer>(path: string, cookie = ''): Promise<Answer> => {
  const { status, body } = await office.ask(cookie, 'GET', path);
  expect(status).toBe(200);
  return body as unknown as Answer;
};

beforeAll(async () => {
  office = await staffedOffice([publicAreaRoutes, staffAreaRoutes]);
  await office.staff('keeper', { role: 'system-administrator' });
  await office.staff('worker', { role: 'grid-worker', areaId: office.areas.get('310000001001001') ?? '' });
  administrator = (await office.signIn('keeper')).cookie;
  worker = (await office.signIn('worker')).cookie;
});
afterAll(() => office.end());

describe('the areas over the wire', () => {
  it('are imported by an administrator, once for each command', async () => {
    const first = await bring(1, division);
    expect([first.status, first.body as unknown as AreaImportAnswer]).toEqual([
      200,
      { read: 3, added: 0, changed: 3, same: 0, bad: 0, faults: [], warnings: [], suspected: null },
    ]);
    expect((await bring(1, division)).body).toMatchObject({ changed: 0, same: 3 });
    expect((await bring(1, { ...division, features: [] })).status).toBe(422);
  });

  it('are not imported by others, nor without signing in', async () => {
    expect((await bring(2, division, worker)).status).toBe(403);
    expect((await bring(2, division, '')).status).toBe(401);
  });

  it('answer a file with faults by naming each, with its place and the way out', async () => {
    const crossed = {
      type: 'Polygon',
      coordinates: [
        [
          [117.9, 36.9],
          [117.92, 36.92],
          [117.92, 36.9],
          [117.9, 36.92],
          [117.9, 36.9],
        ],
      ],
    };
    const { body } = await bring(3, { type: 'FeatureCollection', features: [feature('310000001001003', '第3网格', crossed)] });
    const answer = body as unknown as AreaImportAnswer;
    expect(answer).toMatchObject({ read: 1, bad: 1, added: 0 });
    expect(answer.faults[0]).toMatchObject({
      feature: 1,
      id: '310000001001003',
      field: 'geometry',
      reason: { zh: '边界自相交，请在标出的位置修正。' },
    });
    expect(answer.faults[0]?.at?.[0]).toBeCloseTo(117.91, 9);
  });

  it('refuse a file that is no GeoJSON', async () => {
    expect((await bring(4, 'code,name')).body).toMatchObject({ code: 'file-unreadable' });
  });

  it('check themselves: the gap with its size, and the grid nobody looks after', async () => {
    const { findings, areas } = await get<AreaCheck>('/areas/check', worker);
    expect(areas).toBe(4);
    expect(findings.map(({ kind, names }) => [kind, ...names])).toEqual([
      ['gap', '一社区'],
      ['no-worker', '第2网格'],
    ]);
    expect(findings[0]?.squareMetres).toBeCloseTo(88.92 * 1_111.95, -3);
    expect((await office.ask('', 'GET', '/areas/check')).status).toBe(401);
  });

  it('are drawn for everybody, and sent again only when they changed', async () => {
    const first = await office.app.inject({ method: 'GET', url: '/api/v1/public/map' });
    const map = first.json<MapData>();
    expect(map.bounds).toEqual([117.9, 36.9, 117.92, 36.91]);
    expect(map.grids.features.map(({ properties }) => properties)).toMatchObject([
      { name: '第1网格', communityName: '一社区' },
      { name: '第2网格' },
    ]);
    const again = () =>
      office.app.inject({ method: 'GET', url: '/api/v1/public/map', headers: { 'if-none-match': String(first.headers.etag) } });
    expect((await again()).statusCode).toBe(304);
    await bring(5, { type: 'FeatureCollection', features: [feature('310000001001002', '东网格', null)] });
    expect((await again()).statusCode).toBe(200);
  });

  it('tell anyone who looks after a place, by point or by grid', async () => {
    const mine = await get<MyGrid>('/public/my-grid?lon=117.905&lat=36.905');
    expect(mine).toMatchObject({
      grid: { code: '310000001001001', communityName: '一社区' },
      workers: [{ name: 'worker', substitute: false }],
    });
    expect(await get<MyGrid>(`/public/my-grid?gridId=${mine.grid?.id}`)).toEqual(mine);
  });

  it('say so where there is no grid, and refuse what is no place', async () => {
    expect(await get<MyGrid>('/public/my-grid?lon=100&lat=30')).toMatchObject({ grid: null, workers: [] });
    expect((await office.ask('', 'GET', '/public/my-grid?lon=36.9&lat=117.9')).status).toBe(400);
    expect((await office.ask('', 'GET', '/public/my-grid')).status).toBe(400);
  });

  it('list the tree for staff', async () => {
    const { items } = await get<{ items: { code: string; level: string }[] }>('/areas', worker);
    expect(items.map(({ code, level }) => [code, level])).toEqual([
      [street, 'street'],
      ['310000001001', 'community'],
      ['310000001001001', 'grid'],
      ['310000001001002', 'grid'],
    ]);
  });

  it('have zones: pieces of one code make up one place, in the order of the policy, and the rest is the village', async () => {
    const zones = [
      feature('seat', '驻地', box(117.9, 117.92)),
      feature('main-road', '东段', box(117.915, 117.916)),
      feature('main-road', '西段', box(117.902, 117.903)),
      feature('village', '村内', box(117.9, 118)),
      feature('moon', '月球', box(117.9, 118)),
    ];
    const { body } = await office.ask(administrator, 'POST', '/areas/import', {
      commandId: commandId(7),
      as: 'zones',
      file: { type: 'FeatureCollection', features: zones },
    });
    expect(body).toMatchObject({
      read: 5,
      added: 2,
      bad: 2,
      faults: [
        { feature: 4, field: 'code' },
        { feature: 5, field: 'code' },
      ],
    });
    const zoneAt = (lon: number) => office.inDistrict(async (tx) => (await placeOf(tx, [lon, 36.905], 'general')).zone);
    expect([await zoneAt(117.9155), await zoneAt(117.9025), await zoneAt(117.91), await zoneAt(117.99)]).toEqual([
      'main-road',
      'main-road',
      'seat',
      'village',
    ]);
  });

  it('find an address by any part of it', async () => {
    const buildings = town.buildings.slice(0, 20).map(({ ref, label, point }) => ({
      type: 'Feature',
      properties: { id: ref, label },
      geometry: { type: 'Point', coordinates: point },
    }));
    await office.ask(administrator, 'POST', '/areas/import', {
      commandId: commandId(6),
      as: 'buildings',
      file: { type: 'FeatureCollection', features: buildings },
    });
    const wanted = town.buildings[3]?.label ?? '';
    const { items } = await get<{ items: { label: string }[] }>(`/public/addresses?q=${encodeURIComponent(wanted)}`);
    expect(items.map(({ label }) => label)).toContain(wanted);
  });
});
