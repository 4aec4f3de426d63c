import type { DutyWeek } from '@gridkeeper/domain/people/duty-wire.ts';
import { expect, test } from 'vitest';
import { dutyDays, mondayOf } from './duty-days.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => new Date(`${text}:00+08:00`).toISOString();
const shift = (name: string, from: string, to: string) => ({
  id: name,
  personId: name,
  name,
  from: at(from),
  to: at(to),
  version: 1,
  absent: [],
});
const week: DutyWeek = {
  roster: 'hotline',
  coverage: 'all-day',
  monday: '2026-09-14',
  today: '2026-09-16',
  shifts: [shift('甲', '2026-09-13T20:00', '2026-09-14T08:00'), shift('乙', '2026-09-14T20:00', '2026-09-15T08:00')],
  gaps: [
    { from: at('2026-09-14T08:00'), to: at('2026-09-14T20:00') },
    { from: at('2026-09-15T08:00'), to: at('2026-09-21T00:00') },
  ],
  canEdit: true,
};
const told = dutyDays(week, zone).map(({ entries }) =>
  entries.map((entry) => (entry.kind === 'gap' ? (entry.wholeDay ? 'nobody' : 'gap') : `${entry.kind} ${entry.shift.name}`)),
);

test('a shift across midnight stands once, and the morning after says that it goes on', () => {
  expect(told.slice(0, 2)).toEqual([
    ['goes-on 甲', 'gap', 'shift 乙'],
    ['goes-on 乙', 'gap'],
  ]);
});

test('a gap of several days is told on each of them', () => {
  expect(told.slice(2)).toEqual(Array.from({ length: 5 }, () => ['nobody']));
});

test('today is marked, and what has gone by', () => {
  expect(dutyDays(week, zone).map(({ isToday, isPast }) => (isToday ? 'today' : isPast ? 'past' : 'ahead'))).toEqual([
    'past',
    'past',
    'today',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ]);
});

test('a week begins with its Monday, whatever the day', () => {
  expect(['2026-09-14', '2026-09-18', '2026-09-20'].map((date) => mondayOf(date))).toEqual(['2026-09-14', '2026-09-14', '2026-09-14']);
  expect(mondayOf('2026-09-20', 1)).toBe('2026-09-21');
  expect(mondayOf('1970-01-01')).toBe('1969-12-29');
});
