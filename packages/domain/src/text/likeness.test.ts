import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeEnough, likeness, likenessTo } from './likeness.ts';

const lamp = '幸福路12号门口的路灯坏了三天，晚上很黑，老人出门不方便。';

test('two residents about the same lamp are far more alike than two about different matters', () => {
  const same = likeness(lamp, '幸福路12号路灯坏了，晚上太黑了');
  const other = likeness(lamp, '菜市场门口垃圾堆了一周没人清运，气味难闻');
  expect(same).toBeGreaterThan(0.5);
  expect(other).toBeLessThan(likeEnough);
});

test('a short report inside a long one counts, though not as much as the same words', () => {
  const part = likeness('路灯坏了', lamp);
  expect(part).toBeGreaterThan(0.5);
  expect(part).toBeLessThan(1);
  expect(likeness(lamp, lamp)).toBe(1);
});

test('full-width digits, capitals and punctuation make no difference', () => {
  expect(likeness('Ａ栋１２号，电梯坏了！', 'a栋12号 电梯坏了')).toBe(1);
});

test('rare characters outside the first plane are whole characters', () => {
  expect(likeness('𬭎㛃䶮𠅤', '㛃䶮')).toBeGreaterThan(0.5);
  expect(likeness('𬭎𠅤', '𬬭𠅥')).toBe(0);
});

test('between any two texts: 0 to 1, the same both ways, nothing for an empty text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const value = likeness(a, b);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(likenessTo(b)(a)).toBe(value);
      expect(likeness(a, '')).toBe(0);
    }),
  );
});
