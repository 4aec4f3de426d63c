import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { LibraryPage, ServiceView } from '@gridkeeper/domain/cases/public-wire.ts';
import type { DuplicateCandidate, SolvedItem } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publish, streetPack } from '../policy/testing/next-version.ts';
import { type BoardSteps, boardSteps } from './testing/board-steps.ts';
import { type TownOffice, townOffice } from './testing/town-office.ts';
import { withBoards } from './testing/with-boards.ts';

let town: TownOffice;
let steps: BoardSteps;

beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  await publish(town.platform, withBoards(await streetPack(), '9.2.0'));
  steps = boardSteps(town);
});
afterAll(() => town.end());

const library = async (query = '', who = 'centre') =>
  (await town.ask<LibraryPage & Problem>(who, 'GET', `/api/v1/cases/library${query}`)).body;
const summaries = async (query: string, who?: string) => (await library(query, who)).items.map(({ summary }) => summary);

const closed = async (category: string, text: string) => {
  const { id } = await steps.report({ category, text });
  await steps.act('centre', id, 'close', { outcome: 'explained', note: '已电话解释。' });
  return id;
};
const release = (id: string, text: string) =>
  town.ask<Problem>('centre', 'POST', `/api/v1/cases/${id}/summary`, { commandId: town.id(), text, photos: [] });

it('holds released summaries of closed cases, found by category, head and words that were released', async () => {
  const light = await closed('street-light', '赵某反映路灯不亮。');
  town.setNow(Date.parse('2026-09-18T09:10:00+08:00')); // closed later, so it stands first
  const card = await closed('medical-card', '帮母亲办医保。');
  await closed('street-light', '没有公布的一件。');
  await release(light, '更换灯具两盏，次日修复。');
  await release(card, '上门代办参保登记，当天办好 100%。');
  expect(await summaries('')).toEqual(['上门代办参保登记，当天办好 100%。', '更换灯具两盏，次日修复。']);
  expect(await summaries('?category=street-light')).toEqual(['更换灯具两盏，次日修复。']);
  expect(await summaries('?category=applications')).toEqual(['上门代办参保登记，当天办好 100%。']);
  expect(await summaries(`?q=${encodeURIComponent('灯具 修复')}`)).toEqual(['更换灯具两盏，次日修复。']);
  expect(await summaries(`?q=${encodeURIComponent('100%')}`)).toEqual(['上门代办参保登记，当天办好 100%。']);
  for (const q of ['赵某', '_', '没有公布']) expect(await summaries(`?q=${encodeURIComponent(q)}`)).toEqual([]);
  expect(JSON.stringify(await library())).not.toContain('赵某');
});

it('is read by all staff, opened by those whose cases they are, and by nobody else', async () => {
  expect(await summaries('', 'unit-sanitation')).toHaveLength(2);
  expect((await library('', 'unit-sanitation')).items.map(({ canOpen }) => canOpen)).toEqual([false, false]);
  expect((await library('', 'centre')).items.map(({ canOpen }) => canOpen)).toEqual([true, true]);
  expect((await town.ask(null, 'GET', '/api/v1/cases/library')).status).toBe(401);
  expect((await library('?cursor=broken')).code).toBe('input-invalid');
});

it('refuses a cursor that somebody made up, here and in the lists, instead of failing', async () => {
  const madeUp = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const at = '2026-09-18T01:00:00.000Z';
  for (const cursor of [madeUp(at, 'x'), madeUp('1', town.id()), madeUp('0000-01-01T00:00:00Z', town.id()), madeUp()])
    expect((await library(`?cursor=${cursor}`)).code).toBe('input-invalid');
  for (const cursor of [madeUp('due', 'x', town.id()), madeUp('due', at, 'y'), madeUp('newest', null, town.id()), madeUp('due', null)])
    expect((await town.ask<Problem>('centre', 'GET', `/api/v1/cases?cursor=${cursor}`)).body.code).toBe('input-invalid');
});

it('goes on by its cursor without a gap or a double, also where many were closed in the same moment', async () => {
  for (let i = 0; i < 23; i += 1) await release(await closed('exposed-rubbish', `第 ${i} 件`), `已劝导 ${i}。`);
  const first = await library('?category=exposed-rubbish');
  const second = await library(`?category=exposed-rubbish&cursor=${first.next}`);
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23);
});

it('a number of a person never gets into a released summary', async () => {
  const id = await closed('exposed-rubbish', '一件');
  expect((await release(id, '已致电 199-0000-0000 答复。')).body.code).toBe('public-text-personal');
  expect((await release(id, '已电话答复。')).status).toBe(200);
});

it('F2: a service says what the office does of it, what to bring and by when, with what was done of that kind', async () => {
  const { items } = (await town.ask<{ items: ServiceView[] }>(null, 'GET', '/api/v1/public/services')).body;
  expect(items).toEqual([
    {
      code: 'medical-card',
      label: { zh: '医保参保登记代办', en: '医保参保登记代办' },
      head: { zh: '申请事项', en: '申请事项' },
      manner: 'all',
      materials: [
        { zh: '身份证复印件', en: '身份证复印件' },
        { zh: '户口簿', en: '户口簿' },
      ],
      promised: { limit: { zh: '5 个工作日', en: expect.any(String) }, from: 'handling' },
    },
  ]);
  const solved = (await town.ask<{ items: SolvedItem[] }>(null, 'GET', '/api/v1/public/solved?category=medical-card')).body.items;
  expect(solved.map(({ summary }) => summary)).toEqual(['上门代办参保登记，当天办好 100%。']);
});

it('an errand is nobody else’s: who reports something alike next door is not shown that it is there', async () => {
  const booked = await steps.report({ category: 'medical-card', text: '请上门代办医保参保登记。' });
  const point = (await steps.page(booked.id)).point;
  const ask = { category: 'medical-card', point, text: '请上门代办医保参保登记。' };
  const { candidates } = (await town.ask<{ candidates: DuplicateCandidate[] }>(null, 'POST', '/api/v1/public/duplicates', ask)).body;
  expect(candidates).toEqual([]);
});
