import { expect, test } from 'vitest';
import { noticeStatus, promiseStatus } from './public-board.ts';

const at = (moment: string) => Date.parse(`${moment}+08:00`);
const ends = at('2026-09-29T17:30');

test('a notice hangs to the last moment of its last day, though nobody has taken it down yet', () => {
  expect(noticeStatus({ endedAt: null }, ends, ends)).toBe('open');
  expect(noticeStatus({ endedAt: null }, ends, ends + 1)).toBe('over');
  expect(noticeStatus({ endedAt: at('2026-09-30T09:00') }, ends, at('2026-09-30T10:00'))).toBe('over');
});

test('taken down before its time it counts as withdrawn, and one without a period is over once it is taken down', () => {
  expect(noticeStatus({ endedAt: at('2026-09-25T10:00') }, ends, at('2026-10-05T10:00'))).toBe('withdrawn');
  expect(noticeStatus({ endedAt: null }, null, at('2027-01-01T00:00'))).toBe('open');
  expect(noticeStatus({ endedAt: at('2026-09-25T10:00') }, null, at('2026-09-26T10:00'))).toBe('over');
});

test('only a solution keeps a promise, by its day or after it', () => {
  const solved = { endedAt: ends, phase: 'closed', outcome: 'solved' } as const;
  expect(promiseStatus({ ...solved, closedAt: ends }, ends, ends)).toBe('kept');
  expect(promiseStatus({ ...solved, closedAt: ends + 1 }, ends, ends + 2)).toBe('kept-late');
  expect(promiseStatus({ ...solved, outcome: 'not-possible', endedAt: null, closedAt: 0 }, ends, ends)).toBe('open');
  expect(promiseStatus({ ...solved, outcome: 'explained', endedAt: null, closedAt: 0 }, ends, ends + 1)).toBe('late');
});

test('work taken up again before the day does not hide that the day was missed', () => {
  const resumed = { endedAt: at('2026-09-28T09:00'), phase: 'handling', outcome: null, closedAt: null } as const;
  expect(promiseStatus(resumed, ends, ends)).toBe('resumed');
  expect(promiseStatus(resumed, ends, ends + 1)).toBe('late');
});

test('a matter that was taken back or turned out to be none is no broken promise', () => {
  for (const outcome of ['withdrawn', 'duplicate', 'unfounded', 'not-ours'] as const)
    expect(promiseStatus({ endedAt: null, phase: 'closed', outcome, closedAt: 0 }, ends, ends + 1)).toBe('ended');
});
