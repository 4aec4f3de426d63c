import type { ClockView } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import { clockWords } from './clock-words.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);
const clock = (part: Partial<ClockView>): ClockView => ({
  code: 'handling',
  label: { zh: '', en: 'Handling' },
  startedAt: '2026-03-02T10:00:00+08:00',
  dueAt: '2026-03-10T00:00:00+08:00', // the end of 9 March, 24:00
  provisional: false,
  light: 'ok',
  pausedUntil: null,
  extended: false,
  ...part,
});

test('a limit that ends at 24:00 belongs to the day before (Civil Code art. 203)', () => {
  expect(clockWords(clock({}), at('2026-03-02T11:00'), zone).lastDay).toBe('2026-03-09');
});

test('five working days: what the server counts is what people read', () => {
  expect(clockWords(clock({ workingDaysLeft: 5 }), at('2026-03-02T11:00'), zone)).toMatchObject({
    key: 'clock.workingDays',
    count: 5,
    light: 'ok',
  });
});

test('on the last day it says today, near the end hours and minutes', () => {
  const words = (now: string) => clockWords(clock({ workingDaysLeft: 0 }), at(now), zone);
  expect(words('2026-03-09T09:00')).toMatchObject({ key: 'clock.today' });
  expect(words('2026-03-09T20:30')).toMatchObject({ key: 'clock.hours', count: 3 });
  expect(words('2026-03-09T23:20')).toMatchObject({ key: 'clock.minutes', count: 40 });
});

test('other limits count civil days of the office, not 24-hour spans', () => {
  expect(clockWords(clock({}), at('2026-03-07T23:00'), zone)).toMatchObject({ key: 'clock.days', count: 2 });
});

test('the light turns to overdue while the screen stays open, whatever the server said before', () => {
  expect(clockWords(clock({ light: 'ok' }), at('2026-03-10T00:00'), zone)).toMatchObject({
    light: 'overdue',
    key: 'clock.overdueHours',
    count: 1,
  });
  expect(clockWords(clock({ light: 'ok' }), at('2026-03-13T05:00'), zone)).toMatchObject({
    light: 'overdue',
    key: 'clock.overdueDays',
    count: 3,
  });
});

test('a paused clock is never overdue', () => {
  expect(clockWords(clock({ pausedUntil: '2026-04-01T00:00:00+08:00' }), at('2026-03-20T00:00'), zone).light).toBe('paused');
});
