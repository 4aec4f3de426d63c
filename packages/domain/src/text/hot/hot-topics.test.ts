import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '../../cases/wire.ts';
import { atOnce } from '../steps.ts';
import { hotTopics } from './hot-topics.ts';

const plant = [
  '云杉苑旁边的搅拌站夜里施工。噪音很大，孩子睡不着。',
  '搅拌站粉尘噪音扰民。我们云杉苑的窗户不敢开。',
  '云杉苑居民反映搅拌站噪音。请到现场看看。',
  '搅拌站离云杉苑太近。半夜还在运料。',
];
const pool = ['星河泳池水质浑浊。', '星河泳池的水很浑，有味道。', '星河泳池水质浑浊，请检测。'];
const others = [
  '路灯不亮',
  '井盖松动了',
  '公厕没有水',
  '行道树断枝挡路',
  '电线垂下来',
  '围墙开裂',
  '站牌倒在地上',
  '下水道堵了',
  '门禁坏了',
  '垃圾没有清运',
];

const cut = (text: string) => text.match(/\p{Script=Han}{1,3}|[^\p{Script=Han}]/gu) ?? [];
const here = (text: string, point: LonLat | null = null) => ({ text, point, matter: null as string | null });
const topicsOf = (texts: readonly string[]) =>
  atOnce(
    hotTopics(
      texts.map((text) => here(text)),
      cut,
    ),
  );
const found = (texts: readonly string[]) => topicsOf(texts).map(({ members }) => members.map((i) => texts[i] ?? ''));

test('messages about one problem come together, wherever they stand in the list; lone ones stay out', () => {
  const topics = found([...others.slice(0, 5), ...plant, ...others.slice(5), ...pool]);
  expect(topics).toHaveLength(2);
  expect(topics[0]?.toSorted()).toEqual(plant.toSorted());
  expect(topics[1]?.toSorted()).toEqual(pool.toSorted());
});

test('a topic is named by what its messages say in their first sentence and others do not', () => {
  const [topic] = topicsOf([...plant, ...others]);
  expect(topic?.words[0]?.word).toContain('搅拌站');
  expect(topic?.words[0]?.members.length).toBeGreaterThanOrEqual(3);
});

test('one person who sends the same message three times makes no topic, but counts where others say it too', () => {
  const [first = ''] = plant;
  expect(found([first, first, first, ...others])).toEqual([]);
  expect(found([first, first, ...plant.slice(1), ...others])[0]).toHaveLength(5);
});

test('the same words from the other end of the town are another problem', () => {
  const at = (texts: readonly string[], lon: number) => texts.map((text, i) => here(text, [lon + i / 10_000, 36]));
  const near = at(pool, 117);
  const far = at(
    pool.map((text) => `${text}谢谢`),
    117.1,
  );
  const topics = atOnce(hotTopics([...near, ...far, ...at(others, 117)], cut));
  expect(topics.map(({ members }) => members)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('the same building under another head is another problem', () => {
  const filed = (texts: readonly string[], matter: string) => texts.map((text) => ({ ...here(`云杉苑3号楼${text}`), matter }));
  const lifts = filed(['电梯停了两天', '电梯又停了', '电梯停在五楼'], '11');
  const drains = filed(['雨水倒灌进屋', '雨水又倒灌', '一下雨水就倒灌'], '06');
  const topics = atOnce(hotTopics([...lifts, ...drains, ...others.map((text) => here(text))], cut));
  expect(topics.map(({ members }) => members)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('whatever is sent: groups of at least three, no message in two of them, the largest first', () => {
  const texts = fc.array(fc.constantFrom(...plant, ...pool, ...others, '', '！！', '𬭎㛃', 'a1'), { maxLength: 40 });
  fc.assert(
    fc.property(texts, (list) => {
      const topics = topicsOf(list);
      const members = topics.flatMap((topic) => topic.members);
      expect(new Set(members).size).toBe(members.length);
      expect(topics.every((topic) => topic.members.length >= 3)).toBe(true);
      expect(topics.map((topic) => topic.members.length)).toEqual(topics.map((topic) => topic.members.length).toSorted((a, b) => b - a));
    }),
    { numRuns: 20 },
  );
});
