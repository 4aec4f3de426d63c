import { expect, test } from 'vitest';
import { fullGridName } from './grid-name.ts';

test('the village is named once', () => {
  expect(fullGridName('柳溪村', '柳溪第一网格')).toBe('柳溪第一网格');
  expect(fullGridName('柳溪村', '第一网格')).toBe('柳溪村 第一网格');
  expect(fullGridName('', '第一网格')).toBe('第一网格');
});
