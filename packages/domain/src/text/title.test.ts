import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten, titleOf } from './title.ts';

test('the first sentence is the title', () => {
  expect(titleOf('村口垃圾桶满了没人清运。已经一个星期了，请尽快处理。')).toBe('村口垃圾桶满了没人清运');
});

test('a greeting is no title', () => {
  expect(titleOf('尊敬的领导：\n您好！我们小区电梯停了两天。')).toBe('我们小区电梯停了两天');
  expect(titleOf('您好，您好！路灯不亮')).toBe('路灯不亮');
  expect(titleOf('尊敬的领导您好，我是一名普通居民，家门口的路塌了')).toBe('我是一名普通居民，家门口的路塌了');
  expect(titleOf('书记您好！领导好：自来水断了三天')).toBe('自来水断了三天');
  expect(titleOf('书记：\n 您好！自来水是黄的')).toBe('自来水是黄的');
});

test('a text that is only a greeting keeps it, an empty text stays empty', () => {
  expect(titleOf('您好！')).toBe('您好');
  expect(titleOf('  \n ')).toBe('');
});

test('long sentences end with an ellipsis after the given number of characters, rare ones counted once and never cut in two', () => {
  expect(titleOf('𬭎㛃䶮𠅤'.repeat(30), 6)).toBe('𬭎㛃䶮𠅤𬭎㛃…');
  expect(shorten('葛\u{E0100}城', 1)).toBe('葛\u{E0100}…');
});

test('never longer than asked, and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (text, max) => {
      const title = titleOf(text, max);
      const visible = Array.from(title).filter((character) => !/^(?:\p{M}|\u200d|\ufe0f)$/u.test(character));
      expect(visible.length).toBeLessThanOrEqual(max + 1);
      expect(title).not.toMatch(/[\ud800-\udfff]/u);
    }),
  );
});

test('a text of 100,000 characters is as cheap as a short one', () => {
  expect(titleOf('路'.repeat(100_000))).toBe(`${'路'.repeat(40)}…`);
});
