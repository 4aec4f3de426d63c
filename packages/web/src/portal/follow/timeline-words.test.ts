import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { actionKinds } from '@gridkeeper/domain/policy/pack.ts';
import { expect, test } from 'vitest';
import { timelineKey } from './timeline-words.ts';

const entry = (part: Partial<TimelineEntry>): TimelineEntry => ({
  version: 1,
  at: '2026-03-02T10:00:00+08:00',
  type: 'acted',
  action: null,
  actionLabel: null,
  who: { holder: 'staff', name: null, role: null },
  from: null,
  to: null,
  note: null,
  erased: false,
  photos: [],
  unit: null,
  routingRow: null,
  until: null,
  outcome: null,
  rating: null,
  form: null,
  severity: null,
  level: null,
  units: [],
  clock: null,
  shows: null,
  reached: null,
  ...part,
});

test('a dispatch names the unit when the public may know it', () => {
  const unit = { code: 'sanitation', label: { zh: '', en: 'Sanitation office' } };
  expect(timelineKey(entry({ action: 'dispatch', unit }))).toBe('did.dispatch');
  expect(timelineKey(entry({ action: 'dispatch' }))).toBe('did.dispatch.plain');
});

test('every action of the flow of G5 and of the verdict of Z1 has a sentence of its own', () => {
  const flow = [
    'solve-on-the-spot',
    'return',
    'accept',
    'reject',
    'extend',
    'defer',
    'approve',
    'refuse',
    'feedback',
    'check',
    'pass',
    'rework',
    'escalate',
    'close',
    'rate',
    'contest',
    'withdraw',
  ] as const;
  for (const action of flow) expect(timelineKey(entry({ action }))).toBe(`did.${action}`);
  for (const action of actionKinds) expect(timelineKey(entry({ action }))).toMatch(/^did\.|^other$/);
});

test('what the clock does is told as well', () => {
  expect(timelineKey(entry({ type: 'ladder', clock: { label: { zh: '', en: '' }, does: 'overdue' } }))).toBe('ladder.overdue');
});
