import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchQuery } from './search-query.ts';
import { searchWords } from './search-words.ts';

function found(query: string, text: string): boolean {
  const words = searchWords(text);
  const tsquery = searchQuery(query);
  if (tsquery === undefined) return false;
  return tsquery.split(' & ').every((term) => {
    const word = term.replace(/^'|'(:\*)?$/gu, '');
    return term.endsWith(':*') ? words.some((each) => each.startsWith(word)) : words.includes(word);
  });
}

const report = 'Ａ3区桂花坪街道景蓉华苑小区12栋电梯WiFi坏了，物业收费太高。';

test('a text is found by pairs of characters, its Latin words and its numbers', () => {
  expect(searchWords('路灯不亮，12栋WiFi')).toEqual(['路灯', '灯不', '不亮', '亮', '12', '栋', 'wifi']);
});

test.each(['电梯', '桂花坪', '景蓉华苑', '小区物业收费', '12栋', 'a3区', 'WIFI', '高', '坪', '电梯 物业', '物业的收费'])(
  '%s is found',
  (query) => {
    expect(found(query, report)).toBe(true);
  },
);

test.each(['楼梯', '桂坪', '13栋', '电梯 井盖', '灯'])('%s is not', (query) => {
  expect(found(query, report)).toBe(false);
});

test('what looks like an operator, a quote or a blank is no part of the query', () => {
  expect(searchQuery("路灯' | '井盖:* & !(")).toBe("'路灯' & '井盖'");
  expect(searchQuery('  &|!():*\'"\\ ')).toBeUndefined();
  expect(searchQuery('')).toBeUndefined();
  expect(searchQuery('路\u0000灯')).toBe("'路':* & '灯':*");
});

test('one character is looked for as the beginning of a pair', () => {
  expect(searchQuery('灯')).toBe("'灯':*");
});

test('names with rare characters are found by whole characters', () => {
  expect(searchWords('𬭎㛃䶮𠅤')).toEqual(['𬭎㛃', '㛃䶮', '䶮𠅤', '𠅤']);
  expect(found('䶮𠅤', '王𬭎㛃䶮𠅤')).toBe(true);
});

test('a text of 100,000 different pairs and a word without end stay within what PostgreSQL takes', () => {
  const long = Array.from({ length: 100_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * i + 7 * i) % 20_011))).join('');
  const bytes = searchWords(long).reduce((sum, word) => sum + Buffer.byteLength(word), 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(1_000_000);
  expect(searchWords('a'.repeat(5_000))).toEqual(['a'.repeat(64)]);
  expect(searchQuery('a'.repeat(5_000))).toBe(`'${'a'.repeat(64)}'`);
});

test('whatever stretch of a Chinese text is typed finds that text', () => {
  const texts = fc.stringMatching(/^[路灯井盖物业垃圾电梯小区的了不亮坏，。𬭎䶮]{1,30}$/u);
  fc.assert(
    fc.property(texts, fc.nat(29), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
      const characters = Array.from(text);
      const part = characters
        .slice(from % characters.length)
        .slice(0, length)
        .join('');
      expect(searchQuery(part) === undefined || found(part, text)).toBe(true);
    }),
  );
});
