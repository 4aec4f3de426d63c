import { expect, test } from 'vitest';
import { ledgerWords } from './ledger-words.ts';

const zone = 'Asia/Shanghai';
const zh = (column: string, value: Parameters<typeof ledgerWords>[1]) => ledgerWords(column, value, 'zh', zone);

test('moments stand in the office’s zone: 18:30 UTC is the next morning in Shanghai', () => {
  expect(zh('updated', '2026-03-01T18:30:00.000Z')).toBe('2026年3月2日');
  expect(zh('reported', '2026-03-01T18:30:00.000Z')).toBe('2026年3月2日 02:30');
});

test('choices, outcomes, counts and masks read as words', () => {
  expect(zh('grade', { zh: '重大风险', en: 'Major' })).toBe('重大风险');
  expect(zh('outcome', 'solved')).toBe('已解决');
  expect([zh('warnings', 2), zh('warnings', 0)]).toEqual(['2 项', '—']);
  expect(zh('phone', { masked: '138****0001' })).toBe('138****0001');
});

test('a value that only looks like a code of an outcome stays as it is', () => {
  expect(zh('outcome', 'elsewhere')).toBe('elsewhere');
  expect(zh('name', 'solved')).toBe('solved');
});
