import { expect, test } from 'vitest';
import { noReason, reasonWords } from './reason-choice.tsx';

const words = { check: '核对登记是否准确' };

test('a usual reason is sent in its words, own words as they were written', () => {
  expect(reasonWords({ chosen: 'check', own: '不作数' }, words, 4)).toBe('核对登记是否准确');
  expect(reasonWords({ chosen: 'own', own: '  寒潮前电话提醒 ' }, words, 4)).toBe('寒潮前电话提醒');
});

test('no reason is no reason: nothing chosen, or three characters of own words', () => {
  expect(reasonWords(noReason, words, 4)).toBeUndefined();
  expect(reasonWords({ chosen: 'own', own: '看一下' }, words, 4)).toBeUndefined();
});
