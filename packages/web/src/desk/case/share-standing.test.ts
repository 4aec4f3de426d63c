import { expect, test } from 'vitest';
import { shareStanding } from './share-standing.ts';

test('a part is late from the day after its own, and never once it is answered or the case closed', () => {
  const open = { until: '2026-09-10', answeredAt: null };
  expect(shareStanding(open, '2026-09-10', false)).toBe('open');
  expect(shareStanding(open, '2026-09-11', false)).toBe('late');
  expect(shareStanding(open, '2026-09-11', true)).toBe('open');
  expect(shareStanding({ ...open, answeredAt: '2026-09-12T01:00:00Z' }, '2026-09-20', false)).toBe('answered');
  expect(shareStanding({ until: null, answeredAt: null }, '2030-01-01', false)).toBe('open');
});
