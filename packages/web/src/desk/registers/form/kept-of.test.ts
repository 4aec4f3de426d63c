import { expect, test } from 'vitest';
import { keptOf } from './kept-of.ts';

test('where their value is chosen, the own one goes; all else stays', () => {
  const draft = { name: '面馆', address: '柳溪村 3 号', fields: { grade: 'major', area: 80 } };
  expect(keptOf(draft, ['address', 'grade'])).toEqual({ name: '面馆', fields: { area: 80 } });
  expect(keptOf(draft, [])).toEqual(draft);
});
