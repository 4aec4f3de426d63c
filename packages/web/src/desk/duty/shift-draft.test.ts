import { expect, test } from 'vitest';
import { draftOf, endsNextDay, findShiftFault, shiftTimes } from './shift-draft.ts';

const zone = 'Asia/Shanghai';
const night = { personId: 'p', date: '2026-09-18', from: '20:00', to: '08:00' };
const iso = (text: string) => new Date(`${text}:00+08:00`).toISOString();

test('an end that is not after the beginning is on the next day', () => {
  expect(shiftTimes(night, zone)).toEqual({ from: iso('2026-09-18T20:00'), to: iso('2026-09-19T08:00') });
  expect(shiftTimes({ ...night, from: '08:00', to: '20:00' }, zone).to).toBe(iso('2026-09-18T20:00'));
  expect(endsNextDay({ ...night, from: '08:00', to: '08:00' })).toBe(true);
});

test('a shift is read back as it was typed', () => {
  const { from, to } = shiftTimes(night, zone);
  expect(draftOf('p', Date.parse(from), Date.parse(to), zone)).toEqual(night);
});

test('what is missing is told one by one', () => {
  expect(findShiftFault({ ...night, personId: null })).toBe('fault.person');
  expect(findShiftFault({ ...night, date: '' })).toBe('fault.date');
  expect(findShiftFault({ ...night, to: '' })).toBe('fault.time');
  expect(findShiftFault(night)).toBeUndefined();
});
