import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { CategorySuggestion } from '@gridkeeper/domain/cases/wire.ts';
import type { HotTopicCases, HotTopicsView, LexiconView, SuggestionState, TryAnswer } from '@gridkeeper/domain/text/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseOnRequest } from '../cases/erase-on-request.ts';
import { type TownOffice, townOffice } from '../cases/testing/town-office.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { findHotTopics } from './find-hot-topics.ts';
import { learnCategories } from './learn-categories.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
const keeper = 'system';
let town: TownOffice;
let point: readonly [number, number];
beforeAll(async () => {
  town = await townOffice(start);
  const { body } = await town.ask<{ items: { point: [number, number] }[] }>(
    null,
    'GET',
    `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`,
  );
  point = body.items[0]?.point ?? [0, 0];
});
afterAll(() => town.end());

const draftToken = 'a-draft-token-of-32-characters-00';
const pages = ['泔水桶翻倒在路口，气味难闻。', '楼下泔水桶满了几天没人收。', '泔水桶盖子坏了，苍蝇很多。', '饭店泔水桶摆在人行道上。'];

async function report(text: string): Promise<string> {
  const body = { commandId: town.id(), draftToken, text, category: null, point, photos: [] };
  const answer = await town.ask<{ number: string }>(null, 'POST', '/api/v1/public/reports', body);
  const list = await town.ask<{ items: { id: string }[] }>('centre', 'GET', `/api/v1/cases?queue=all&q=${answer.body.number}`);
  return list.body.items[0]?.id ?? '';
}

async function close(id: string, category: string, outcome: string): Promise<void> {
  await town.platform.pool.query(
    "UPDATE cases SET phase = 'closed', category = $2, outcome = $3, closed_at = $4, next_step_at = NULL WHERE case_id = $1",
    [id, category, outcome, new Date(town.platform.clock())],
  );
}

const suggested = async (text: string) =>
  (await town.ask<{ suggestions: CategorySuggestion[] }>(null, 'POST', '/api/v1/public/suggest-category', { text })).body.suggestions;
const lexicon = async (who: string) => (await town.ask<LexiconView & Problem>(who, 'GET', '/api/v1/text/lexicon')).body;
const setWord = (who: string, more: object = {}) =>
  town.ask<LexiconView & Problem>(who, 'POST', '/api/v1/text/lexicon', {
    commandId: town.id(),
    word: '放风筝',
    category: 'exposed-rubbish',
    weight: 2,
    ...more,
  });
const state = async () => (await town.ask<SuggestionState>('centre', 'GET', '/api/v1/text/suggestions')).body;

test('a new office suggests from its rules at once, and nothing where no word is known', async () => {
  const [first] = await suggested('路口垃圾堆了三天没人清运');
  expect(first).toMatchObject({ code: 'exposed-rubbish' });
  expect(first?.confidence).toBeGreaterThan(0.15);
  expect(await suggested('今天天气真好')).toEqual([]);
  expect(await state()).toMatchObject({
    learnedAt: null,
    cases: 0,
    holdOut: { cases: 0, first: null },
    limits: { show: expect.any(Number) },
  });
});

test('a word is set once however often it is sent, heeded at once, and taken away again; only whoever edits the rules may', async () => {
  expect(await suggested('广场上有人放风筝')).toEqual([]);
  expect(await setWord('centre')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect(await setWord(keeper, { category: 'no-such' })).toMatchObject({ body: { code: 'case-category-unknown' } });
  const commandId = town.id();
  expect((await setWord(keeper, { commandId })).status).toBe(200);
  expect((await setWord(keeper, { commandId })).body.words).toHaveLength(1);
  expect(await setWord(keeper, { commandId, weight: 3 })).toMatchObject({ status: 422, body: { code: 'command-reused' } });
  expect((await suggested('广场上有人放风筝'))[0]?.code).toBe('exposed-rubbish');
  expect(await lexicon('centre')).toMatchObject({ canEdit: false, words: [{ word: '放风筝', weight: 2 }] });
  expect((await setWord(keeper, { weight: null })).body.words).toEqual([]);
  expect(await suggested('广场上有人放风筝')).toEqual([]);
});

test('from closed cases it learns words that no rule has; duplicates, unfounded, restricted and erased ones teach nothing', async () => {
  const ids: string[] = [];
  for (const times of ['', '又', '请处理']) for (const text of pages) ids.push(await report(`${text}${times}`));
  for (const id of ids) await close(id, 'exposed-rubbish', 'solved');
  expect(await suggested('门口泔水桶没盖')).toEqual([]);
  expect(await learnCategories(town.platform, 1)).toBe(12);
  const [first] = await suggested('门口泔水桶没盖');
  expect(first?.code).toBe('exposed-rubbish');
  expect(await state()).toMatchObject({ learnedAt: new Date(start).toISOString(), cases: 12 });
  for (const id of ids.slice(0, 4)) await close(id, 'exposed-rubbish', 'duplicate');
  for (const id of ids.slice(4, 8)) await close(id, 'exposed-rubbish', 'unfounded');
  await town.platform.pool.query('UPDATE cases SET restricted = true WHERE case_id = ANY ($1)', [ids.slice(8, 10)]);
  await inTransaction(town.platform, { districtId: 1 }, (tx) => eraseOnRequest(tx, { caseId: ids[10] ?? '', reason: null }));
  expect(await learnCategories(town.platform, 1)).toBe(1);
  expect((await town.ask<TryAnswer>('centre', 'POST', '/api/v1/text/try', { text: '门口泔水桶没盖' })).body.suggestions).toEqual([]);
});

test('nothing in a model names a person or a number: what fewer than three cases say is not in it', async () => {
  for (const text of pages) await close(await report(`${text}我是欧阳明珠，电话13900001111。`), 'exposed-rubbish', 'solved');
  await close(await report('欧阳明珠说泔水桶没收。'), 'exposed-rubbish', 'solved');
  await learnCategories(town.platform, 1);
  const { rows } = await town.platform.pool.query<{ words: string }>("SELECT model->>'words' AS words FROM text_models");
  expect(rows[0]?.words).toContain('泔水');
  expect(rows[0]?.words).not.toMatch(/1390|欧阳明珠/u);
});

test('three who report the same problem make a topic, for whoever may see three of them, and never restricted ones', async () => {
  const texts = [
    '书砚巷混凝土搅拌站夜里施工，噪音很大',
    '混凝土搅拌站噪音扰民，夜里睡不着',
    '书砚巷旁边的混凝土搅拌站粉尘噪音',
    '混凝土搅拌站又在夜里施工',
  ];
  const ids: string[] = [];
  for (const text of [
    ...texts,
    '路灯不亮',
    '井盖松动',
    '公厕没有水',
    '行道树断枝',
    '电线垂落',
    '菜场下水道堵了',
    '围墙开裂',
    '公交站牌倒了',
  ])
    ids.push(await report(text));
  expect(await findHotTopics(town.platform, 1)).toBeGreaterThan(0);
  const view = async (who: string) => (await town.ask<HotTopicsView & Problem>(who, 'GET', '/api/v1/text/hot-topics')).body;
  const topic = (await view('leader')).items.find(({ words }) => words.some((word) => word.includes('搅拌站')));
  expect(topic).toMatchObject({ count: 4, open: 4 });
  expect(topic?.daily.at(-1)).toBe(4);
  expect(topic?.points).toHaveLength(4);
  const listed = await town.ask<HotTopicCases>('leader', 'GET', `/api/v1/text/hot-topics/${topic?.id}`);
  expect(listed.body.items.map(({ id }) => id).sort()).toEqual(ids.slice(0, 4).sort());
  expect((await view('unit-sanitation')).items.filter(({ id }) => id === topic?.id)).toEqual([]);
  expect(await town.ask('unit-sanitation', 'GET', `/api/v1/text/hot-topics/${topic?.id}`)).toMatchObject({ status: 404 });
  expect(await town.ask(keeper, 'GET', '/api/v1/text/hot-topics')).toMatchObject({ status: 403 });
  await town.platform.pool.query('UPDATE cases SET restricted = true WHERE case_id = ANY ($1)', [ids.slice(0, 2)]);
  expect((await view('leader')).items.filter(({ id }) => id === topic?.id)).toEqual([]);
});

test('a topic that is found again keeps its id', async () => {
  await findHotTopics(town.platform, 1);
  const ids = async () => (await town.platform.pool.query('SELECT topic_id FROM text_topics ORDER BY topic_id')).rows;
  const before = await ids();
  await findHotTopics(town.platform, 1);
  expect(await ids()).toEqual(before);
});
