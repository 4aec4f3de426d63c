import { expect, test } from 'vitest';
import { certificateState } from './certificate-days.ts';

const held = { code: 'food', label: { zh: '食品', en: 'Food' }, required: true, number: 'JY1', issuedOn: '2024-01-01', caseId: null };
const on = (expiresOn: string | null) => certificateState({ ...held, expiresOn }, '2026-11-22', 60);

test('with warnings from 60 days: 61 days are fine, 60 soon, the last day still holds, the day after it is over', () => {
  expect(on('2027-01-22')).toEqual({ is: 'left', days: 61, light: 'ok' });
  expect(on('2027-01-21')).toEqual({ is: 'left', days: 60, light: 'soon' });
  expect(on('2026-11-22')).toEqual({ is: 'today', days: 0, light: 'soon' });
  expect(on('2026-11-21')).toEqual({ is: 'ended', days: 1, light: 'overdue' });
});

test('a certificate without an end is told from one that nobody noted', () => {
  expect(on(null).is).toBe('endless');
  expect(certificateState({ ...held, number: null, issuedOn: null, expiresOn: null }, '2026-11-22', 60).is).toBe('missing');
});
