import type { ClockView, RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import { callerDue } from './caller-due.ts';

const label = (text: string) => ({ zh: text, en: text });
const clock = (code: string, dueAt: string, rhythm?: true): ClockView => ({
  code,
  label: label(code),
  startedAt: '2026-09-18T09:00:00+08:00',
  dueAt,
  provisional: false,
  light: 'ok',
  pausedUntil: null,
  extended: false,
  ...(rhythm && { rhythm }),
});
const review = clock('审核', '2026-09-19T17:30:00+08:00');
const whole = clock('总时限', '2026-10-09T17:30:00+08:00');
const routing: RoutingSuggestion = {
  lead: { code: 'sanitation', label: label('环卫所') },
  assisting: [],
  row: 1,
  clause: 'G5.3',
  zone: label('村'),
  category: label('暴露垃圾'),
  due: { at: '2026-09-25T17:30:00+08:00', provisional: false },
  sentence: label('x'),
};
const handling = label('办结');

test('before it is given out, the caller hears the limit of the unit and not that of the review', () => {
  expect(callerDue({ phase: 'intake', clocks: [review], unit: null }, routing, handling)).toEqual({
    of: handling,
    unit: label('环卫所'),
    at: '2026-09-25T17:30:00+08:00',
    provisional: false,
  });
});

test('without a category or a limit of the unit it is the last limit that runs, under its own name', () => {
  const intake = { phase: 'intake', clocks: [whole, review], unit: null } as const;
  expect(callerDue(intake, undefined, handling)).toMatchObject({ of: label('总时限'), at: whole.dueAt });
  expect(callerDue(intake, { ...routing, due: null }, handling)).toMatchObject({ of: label('总时限') });
});

test('a rhythm is no limit, and nothing is made up where none runs', () => {
  const far = clock('每季督查', '2026-12-31T17:30:00+08:00', true);
  expect(callerDue({ phase: 'handling', clocks: [far, whole], unit: routing.lead }, routing, handling)).toMatchObject({
    at: whole.dueAt,
    unit: label('环卫所'),
  });
  expect(callerDue({ phase: 'handling', clocks: [far], unit: null }, undefined, handling)).toBeUndefined();
});
