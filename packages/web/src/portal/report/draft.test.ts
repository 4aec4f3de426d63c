import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findReportFault, isPhone, isStarted, newDraft, parseDraft, type ReportDraft, reportBody } from './draft.ts';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const hour = 3_600_000;
const draft = (part: Partial<ReportDraft>): ReportDraft => ({ ...newDraft('token'), savedAt: now, ...part });
const lamp = draft({
  text: 'The lamp at the gate is dark',
  place: { point: [121.5, 31.2], address: 'gate 3' },
  photos: [{ uploadId: 'u1', thumbUrl: '/t/u1' }],
  attempt: { commandId: 'c1', body: '{}' },
});
const reread = (value: ReportDraft, later: number) => parseDraft(JSON.parse(JSON.stringify(value)), now + later);

test('a half-written report comes back after a reload, with the id of the last try', () => {
  expect(reread(lamp, hour)).toEqual(lamp);
});

test('after a day its uploads are gone on the server, after a week the words as well', () => {
  expect(reread(lamp, 25 * hour)).toEqual({ ...lamp, photos: [] });
  expect(reread(lamp, 8 * 24 * hour)).toBeUndefined();
});

test('whatever stands in the storage, the form opens', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const found = parseDraft(value, now);
      expect(found === undefined || typeof reportBody(found).text === 'string').toBe(true);
    }),
  );
  expect(parseDraft({ draftToken: 't', savedAt: now, text: 5, place: { point: ['x', 2] }, photos: [null, {}] }, now)).toEqual(
    draft({ draftToken: 't' }),
  );
});

test('words and a place are needed; contact is not', () => {
  const fault = (part: Partial<ReportDraft>) => findReportFault({ ...lamp, ...part }, false);
  expect(fault({})).toBeUndefined();
  expect(fault({ text: ' \n ' })).toBe('fault.text');
  expect(fault({ text: 'x'.repeat(100_000) })).toBe('fault.long');
  expect(fault({ place: { point: null, address: ' ' } })).toBe('fault.place');
  expect(fault({ place: { point: null, address: 'behind the school' } })).toBeUndefined();
  expect(fault({ phone: '12' })).toBe('fault.phone');
  expect(findReportFault(lamp, true)).toBe('fault.photos');
});

test('phones are taken however they are grouped', () => {
  expect(['000-0000 0000', '+86 000 0000 0000', '（000）00000000'].map(isPhone)).toEqual([true, true, true]);
  expect(['', '123', 'call me'].map(isPhone)).toEqual([false, false, false]);
});

test('what was left empty is not sent', () => {
  expect(reportBody(draft({ text: ' x ', place: { point: null, address: 'y' } }))).toEqual({
    draftToken: 'token',
    text: 'x',
    category: null,
    point: null,
    address: 'y',
    photos: [],
  });
  expect(reportBody({ ...lamp, phone: ' 000 ' }).contact).toEqual({ phone: '000' });
});

test('an untouched form leaves nothing behind', () => {
  expect(isStarted(newDraft('t'))).toBe(false);
  expect(isStarted(lamp)).toBe(true);
});
