import { expect, test } from 'vitest';
import { nameWords, valueWords } from './values.ts';

const grade = { options: [{ code: 'major', label: { zh: '重大风险', en: 'Major' } }], unit: null };
const area = { options: [], unit: { zh: '平方米', en: 'm²' } };

test('values read as people say them', () => {
  expect(valueWords(grade, 'major', 'zh')).toBe('重大风险');
  expect(valueWords(area, 1200, 'zh')).toBe('1,200 平方米');
  expect(valueWords(undefined, false, 'zh')).toBe('否');
  expect(valueWords(undefined, { masked: '138****0001' }, 'en')).toBe('138****0001');
});

test('no value is told from nought', () => {
  expect(valueWords(area, 0, 'zh')).toBe('0 平方米');
  expect(valueWords(area, null, 'zh')).toBe('—');
  expect(nameWords('', 'zh')).toBe('（未填名称）');
});

test('an option that the rules dropped is shown as it was kept', () => {
  expect(valueWords(grade, 'severe', 'zh')).toBe('severe');
});
