import type { DuplicateCandidate, LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { duplicateCandidates } from './duplicates.queries.ts';
import { type SmallOffice, smallOffice, west } from './testing/small-office.ts';

const day = 86_400_000;
const now = Date.parse('2026-09-18T09:00:00+08:00');
const metresNorth = (metres: number): LonLat => [west[0], west[1] + metres / 111_320];
const lamp = '幸福路12号门口的路灯坏了三天，晚上很黑。';
let office: SmallOffice;
let first = '';

beforeAll(async () => {
  office = await smallOffice(now);
  first = await office.report({ text: lamp, category: 'street-light', point: metresNorth(100) });
});
afterAll(() => office.end());

const near = (text: string, category: string | null = null, point: LonLat = west): Promise<DuplicateCandidate[]> =>
  office.run((tx) => duplicateCandidates(tx, { text, category, point }));
const ids = async (...of: Parameters<typeof near>) => (await near(...of)).map(({ caseId }) => caseId);

it('offers what is near and of the same category, or alike in words, with no word of it', async () => {
  const [found] = await near('路灯坏了，晚上太黑', null);
  expect(found).toMatchObject({ caseId: first, distanceMetres: 100, category: { zh: expect.stringContaining('路灯') } });
  expect(JSON.stringify(found)).not.toContain('幸福路');
  expect(await ids('坏了', 'street-light')).toEqual([first]);
});

it('offers nothing that is far, of another category with but a few words in common, or about something else', async () => {
  expect(await ids(lamp, 'street-light', metresNorth(400))).toEqual([]);
  expect(await ids('幸福路边上的下水道堵了，污水冒出来', 'exposed-rubbish')).toEqual([]);
  expect(await ids('菜市场垃圾没人清运')).toEqual([]);
  expect(await ids('')).toEqual([]);
});

it('offers neither what was closed nor what is older than 30 days', async () => {
  const closed = await office.report({ text: lamp, category: 'street-light' });
  await office.act(closed, 'centre', { action: 'void', note: '误报' });
  expect(await ids(lamp)).toEqual([first]);
  office.setNow(now + 31 * day);
  expect(await ids(lamp)).toEqual([]);
  office.setNow(now);
});

it('offers at most five, the likeliest first', async () => {
  for (const text of ['路灯坏了', lamp, '路灯坏了三天', '路灯不亮', '晚上路灯坏了', '路灯坏了很黑']) await office.report({ text });
  const found = await near(lamp, 'street-light');
  expect(found).toHaveLength(5);
  expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a));
  expect(found[0]?.likeness).toBe(1);
});
