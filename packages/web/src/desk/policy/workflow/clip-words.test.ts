import { expect, it } from 'vitest';
import { clipWords } from './clip-words.ts';

it('keeps what fits and cuts the rest behind an ellipsis', () => {
  expect(clipWords('派员核查', 60, 12)).toBe('派员核查');
  expect(clipWords('上报区网格化管理中心', 72, 12)).toBe('上报区网格…');
  expect(clipWords('Dispatch', 72, 12)).toBe('Dispatch');
  expect(clipWords('Complete and report again', 72, 12)).toBe('Complete…');
});

it('never shows half a letter beyond the basic plane', () => {
  expect(clipWords('𠮷𠮷𠮷𠮷', 24, 12)).not.toContain('\uFFFD');
});
