import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endPost } from '../../people/end-post.ts';
import { givePost } from '../../people/give-post.ts';
import { giveSubstitute } from '../../people/give-substitute.ts';
import { type StaffedOffice, staffedOffice, system } from '../../people/testing/staffed-office.ts';
import { saveBuildings } from '../../registers/save-buildings.ts';
import { publicAreaRoutes } from '../public-areas.routes.ts';
import { saveAreas } from '../save-areas.ts';
import { findPlaces } from './find-places.ts';
import { signPaper } from './sign-paper.ts';
import { signRoutes } from './signs.routes.ts';

let office: StaffedOffice;
let keeper = '';
const gridCode = '310000001001001';
const origin = 'https://wangge.example.org';
const ids: Record<string, string> = {};
/** A strip of ground 556 m high. */
const box = (west: number, east: number) => [
  [
    [west, 36.9],
    [east, 36.9],
    [east, 36.905],
    [west, 36.905],
    [west, 36.9],
  ] as [number, number][],
];
const area = { kind: 'base', layer: 'general', level: 'grid', point: null, validFrom: '2024-01-01', validTo: null } as const;
const counted = { ...area, parentCode: '310000001001', households: 312, persons: 1040 };

beforeAll(async () => {
  office = await staffedOffice([publicAreaRoutes, signRoutes]);
  await office.inDistrict(async (tx) => {
    await saveAreas(tx, [
      {
        ...counted,
        code: gridCode,
        name: '𬭎㛃䶮𠅤园网格',
        shape: { type: 'MultiPolygon', coordinates: [box(117.9, 117.905), box(117.907, 117.91)] },
      },
      { ...counted, code: '310000001001002', name: '第2网格', shape: { type: 'Polygon', coordinates: box(117.91, 117.92) } },
    ]);
    const houses = Array.from({ length: 20 }, (_, i) => ({
      ref: `b${i}`,
      label: `书砚巷${i + 1}号`,
      point: [117.9005 + i * 0.0002, 36.902] as const,
      footprint: null,
      households: 12,
      persons: 40,
    }));
    await saveBuildings(tx, [
      ...houses,
      { ...houses[0], ref: 'far', label: '澄园小区3号楼', point: [117.915, 36.902], footprint: null, households: 9, persons: 20 },
    ]);
  });
  await office.staff('keeper', { role: 'system-administrator' });
  keeper = (await office.signIn('keeper')).cookie;
  ids.community = office.areas.get('310000001001') ?? '';
  ids.grid = office.areas.get(gridCode) ?? '';
});
afterAll(() => office.end());

const pdf = async (path: string, cookie = keeper) => {
  const { statusCode, rawPayload } = await office.app.inject({
    method: 'GET',
    url: `/api/v1/areas/${path}`,
    headers: { cookie: `gk_session=${cookie}` },
  });
  const pages = rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  return { status: statusCode, pages, code: pages === 0 ? (JSON.parse(rawPayload.toString()) as { code?: string }).code : undefined };
};
const sheetOf = async (at: string) => {
  office.setNow(Date.parse(`${at}T09:00:00+08:00`));
  const { data } = await office.inDistrict((tx) => signPaper(tx, { areaId: ids.grid ?? '', kind: 'grid-sign', locale: 'zh', origin }));
  return {
    names: data.sheets[0]?.workers.map(({ name, substitute }) => (substitute ? `${name}（代班）` : name)),
    day: data.words.asOfShort,
  };
};

test('Z1: a sign names whoever looks after the grid on the day it is printed: nobody, a worker, a substitute, a successor', async () => {
  expect(await sheetOf('2026-09-18')).toEqual({ names: [], day: '截至 2026年9月18日' });
  const [li, wang, zhao] = [await office.staff('李四'), await office.staff('王五'), await office.staff('赵六')];
  const post = (personId: string, from: string) => ({ personId, role: 'grid-worker', areaId: ids.grid ?? '', from });
  const held = await office.inDistrict((tx) => givePost(tx, system, post(li, '2026-09-18')));
  expect((await sheetOf('2026-09-18')).names).toEqual(['李四']);
  await office.inDistrict((tx) => giveSubstitute(tx, system, { postId: held, personId: wang, from: '2026-09-20', to: '2026-09-21' }));
  expect((await sheetOf('2026-09-19')).names).toEqual(['李四']);
  expect((await sheetOf('2026-09-20')).names).toEqual(['李四', '王五（代班）']);
  await office.inDistrict((tx) => endPost(tx, system, { postId: held, to: '2026-09-30' }));
  await office.inDistrict((tx) => givePost(tx, system, post(zhao, '2026-10-01')));
  expect(await sheetOf('2026-10-01')).toEqual({ names: ['赵六'], day: '截至 2026年10月1日' });
  office.setNow(Date.parse('2026-09-18T09:00:00+08:00'));
});

test('W1, W7: sign, cards and letters are a page a grid, plates a page a building; a community comes in one file', async () => {
  expect(await pdf(`${ids.grid}/signs/grid-sign.pdf`)).toMatchObject({ status: 200, pages: 1 });
  expect(await pdf(`${ids.community}/signs/grid-sign.pdf`)).toMatchObject({ status: 200, pages: 2 });
  expect(await pdf(`${ids.grid}/signs/contact-card.pdf?locale=en`)).toMatchObject({ status: 200, pages: 1 });
  expect(await pdf(`${ids.community}/signs/letter.pdf`)).toMatchObject({ status: 200, pages: 2 });
  expect(await pdf(`${ids.grid}/signs/building-plate.pdf`)).toMatchObject({ status: 200, pages: 20 });
  expect(await pdf(`${ids.community}/signs/building-plate.pdf`)).toMatchObject({ status: 200, pages: 21 });
});

test('a sign holds the grid’s figures, the address of its code and the map, and nothing of anybody who lives there', async () => {
  const { data } = await office.inDistrict((tx) => signPaper(tx, { areaId: ids.grid ?? '', kind: 'building-plate', locale: 'zh', origin }));
  const [sheet] = data.sheets;
  expect(sheet).toMatchObject({ grid: { households: 312, persons: 1040, name: '𬭎㛃䶮𠅤园网格' }, address: `${origin}/grid/${gridCode}` });
  expect(sheet?.map?.labels.map(({ text }) => text)).toContain('𬭎㛃䶮𠅤园网格');
  expect(sheet?.plates.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, i) => `书砚巷${i + 1}号`));
  const [x, y] = sheet?.plates[0]?.at ?? [0, 0];
  expect([x > 0 && x < (sheet?.map?.width ?? 0), y > 0 && y < (sheet?.map?.height ?? 0)]).toEqual([true, true]);
  expect(Object.keys(sheet ?? {}).sort()).toEqual(['address', 'grid', 'map', 'plates', 'qr', 'workers']);
});

test('what is not there, not yours or too much is refused by name', async () => {
  const far = await office.platform.pool.query<{ building_id: string }>("SELECT building_id FROM buildings WHERE ref = 'far'");
  const building = far.rows[0]?.building_id;
  expect(await pdf(`${ids.grid}/signs/building-plate.pdf?buildingId=${building}`)).toMatchObject({ status: 404, code: 'not-found' });
  expect((await pdf(`${ids.grid}/signs/poster.pdf`)).status).toBe(400);
  expect((await pdf(`${ids.grid}/signs/letter.pdf`, '')).status).toBe(401);
  const village = {
    ...area,
    code: '310000001009',
    parentCode: '310000001000',
    level: 'community',
    kind: null,
    layer: null,
    name: '九社区',
  } as const;
  const none = { shape: null, households: null, persons: null };
  const saved = await office.inDistrict((tx) =>
    saveAreas(tx, [
      { ...village, ...none },
      ...Array.from({ length: 61 }, (_, i) => ({
        ...area,
        ...none,
        code: `310000001009${String(i + 1).padStart(3, '0')}`,
        name: `${i + 1}格`,
        parentCode: '310000001009',
      })),
    ]),
  );
  expect(await pdf(`${saved.get('310000001009')}/signs/grid-sign.pdf`)).toMatchObject({ status: 400, code: 'signs-too-many' });
  expect(await pdf(`${saved.get('310000001009001')}/signs/grid-sign.pdf`)).toMatchObject({ status: 200, pages: 1 });
});

test('F4: the touch screen finds places by first letters, by pinyin and by characters; a street stands for its houses', async () => {
  const find = (keys: string) =>
    office.inDistrict(async (tx) => (await findPlaces(tx, keys)).map(({ label, gridCode: code }) => `${label} ${code}`));
  expect(await find('SYX')).toEqual([`书砚巷 ${gridCode}`]);
  expect(await find('syx13')).toEqual([`书砚巷13号 ${gridCode}`]);
  expect(await find('chengyuan')).toEqual(['澄园小区3号楼 310000001001002']);
  expect(await find('砚巷2号')).toEqual([`书砚巷2号 ${gridCode}`]);
  expect([await find('zz'), await find('%'), await find(' ')]).toEqual([[], [], []]);
});

test('a sign that still hangs after a new division leads to the grid that lies there now', async () => {
  const mine = async () => (await office.ask('', 'GET', `/public/my-grid?code=${gridCode}`)).body as unknown as MyGrid;
  expect((await mine()).grid?.id).toBe(ids.grid);
  await office.platform.pool.query("UPDATE areas SET valid_to = '2026-09-17' WHERE code = $1", [gridCode]);
  await office.inDistrict((tx) =>
    saveAreas(tx, [{ ...counted, code: '310000001001007', name: '第7网格', shape: { type: 'Polygon', coordinates: box(117.9, 117.91) } }]),
  );
  expect((await mine()).grid).toMatchObject({ code: '310000001001007', name: '第7网格' });
  expect((await office.ask('', 'GET', '/public/my-grid?code=310000001001555')).body).toMatchObject({ grid: null });
});
