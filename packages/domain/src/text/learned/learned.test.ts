import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../lexicon.ts';
import { atOnce } from '../steps.ts';
import { confidences, measure } from './calibrate.ts';
import { classifier } from './classify.ts';
import { type Cut, countsOf, featuresOf } from './features.ts';
import { suggester } from './suggest-learned.ts';
import { type Example, learn } from './text-model.ts';

/** Stands for the dictionary: words of two characters. */
const cut: Cut = (text) => text.match(/\p{Script=Han}{2}/gu) ?? [];
const codes = new Set(['0201', '0601', '1101']);
const claims: readonly Claim[] = [
  { word: '垃圾', code: '0201', weight: 1 },
  { word: '路灯', code: '0601', weight: 1 },
  { word: '物业', code: '1101', weight: 1 },
];
const said: Readonly<Record<string, readonly string[]>> = {
  '0201': ['村口的泔水桶满了，味道难闻', '泔水桶翻倒在路边', '泔水桶几天没收'],
  '0601': ['巷子里太黑，灯杆倒了', '灯杆晚上不亮，太黑', '灯杆歪了，出门太黑'],
  '1101': ['门禁坏了没人修', '门禁打不开，楼道积水', '保安不管门禁'],
};
const examples: readonly Example[] = Object.entries(said).flatMap(([category, texts]) =>
  texts.map((text) => ({ category, features: featuresOf(text, cut) })),
);
const model = atOnce(learn(examples, 4));

test('a new office suggests by its lexicon alone, and not at all where no word is known', () => {
  const suggest = suggester(null, claims, codes, cut);
  expect(suggest('路灯坏了', 3).map(({ code }) => code)).toEqual(['0601']);
  expect(suggest('泔水桶满了', 3)).toEqual([]);
});

test('from three closed cases on, words that no lexicon has lead to the category the office gave', () => {
  const suggest = suggester(model, claims, codes, cut);
  expect(suggest('小区门口泔水桶又满了', 1)[0]?.code).toBe('0201');
  expect(suggest('灯杆倒在路上', 1)[0]?.code).toBe('0601');
  expect(suggest('今天天气真好', 3)).toEqual([]);
});

test('each closed case makes what was learned weigh more', () => {
  const sureAfter = (times: number) =>
    suggester(atOnce(learn(Array.from({ length: times }, () => examples).flat(), 4)), claims, codes, cut)('泔水桶', 1)[0]?.confidence ?? 0;
  expect(sureAfter(10)).toBeGreaterThan(sureAfter(1));
});

test('what fewer than three cases say is forgotten: a name, and no number is ever read', () => {
  const named = { category: '0201', features: featuresOf('欧阳明珠家门口，电话13900001111，泔水桶', cut) };
  const words = Object.keys(atOnce(learn([...examples, named], 4)).words).join(' ');
  expect(words).toContain('_泔水');
  expect(words).not.toMatch(/欧阳|阳明|明珠|\d/u);
});

test('a category that the rules no longer have is never suggested', () => {
  const suggest = suggester(model, claims, new Set(['0601']), cut);
  expect(suggest('泔水桶满了，灯杆倒了', 3).map(({ code }) => code)).toEqual(['0601']);
});

test('held out cases tell how often the first and the first three are right, and how sure one may be', () => {
  const { heat, holdOut } = atOnce(measure(classifier(model, claims, cut), examples));
  expect(holdOut).toEqual({ cases: 9, first: 1, firstThree: 1 });
  expect(heat).toBe(1);
  expect(atOnce(measure(classifier(model, claims, cut), [])).holdOut).toEqual({ cases: 0, first: null, firstThree: null });
});

test('a model survives as JSON and says the same', () => {
  const again: typeof model = JSON.parse(JSON.stringify(model));
  expect(suggester(again, claims, codes, cut)('灯杆', 3)).toEqual(suggester(model, claims, codes, cut)('灯杆', 3));
});

test('for any text: confidences positive, best first, together at most 1; features have one length', () => {
  const suggest = suggester(model, claims, codes, cut);
  const words = fc.constantFrom('泔水桶', '灯杆', '门禁', '路灯', '垃圾', '，', 'a1', '𬭎');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const found = suggest(parts.join(''), 3).map(({ confidence }) => confidence);
      expect(found).toEqual(found.toSorted((a, b) => b - a));
      expect(found.every((each) => each > 0)).toBe(true);
      expect(found.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1 + 1e-9);
      const features = featuresOf(parts.join(''), cut);
      const length = Math.hypot(...features.values());
      expect(features.size === 0 || Math.abs(length - 10) < 1e-6).toBe(true);
    }),
  );
});

test('a higher heat brings shares closer together', () => {
  const scored = [
    { code: 'a', score: 10 },
    { code: 'b', score: 2 },
  ];
  expect(confidences(scored, 2)[0]?.confidence).toBeGreaterThan(confidences(scored, 16)[0]?.confidence ?? 1);
  expect([...countsOf('路灯12号', cut).keys()]).toEqual(['路灯', '_路灯']);
});
