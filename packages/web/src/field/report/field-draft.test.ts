import { expect, test } from 'vitest';
import { emptyFieldDraft, type FieldDraft, fieldBody, findFieldFault, isFieldDraftStarted, parseFieldDraft } from './field-draft.ts';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const draft: FieldDraft = {
  ...emptyFieldDraft,
  text: 'Rubble by the road',
  category: 'rubble',
  place: { point: [121.5, 31.2], address: '' },
  photos: [{ uploadId: 'u1', thumbUrl: '/u1' }],
  savedAt: now,
};

test('solved on the spot: a photo, a kind, and what was done belong to it (G5.1)', () => {
  const solved = { ...draft, solved: true, note: 'Carried away' };
  expect(findFieldFault(solved, false)).toBeUndefined();
  expect(findFieldFault({ ...solved, photos: [] }, false)).toBe('fault.solvedPhoto');
  expect(findFieldFault({ ...solved, category: null }, false)).toBe('fault.solvedCategory');
  expect(findFieldFault({ ...solved, note: ' ' }, false)).toBe('fault.solvedNote');
  expect(fieldBody(solved)).toMatchObject({ source: 'field', solvedOnTheSpot: true, note: 'Carried away' });
});

test('an ordinary report needs neither, and a note left over from a changed mind is not sent', () => {
  const plain = { ...draft, photos: [], category: null, note: 'Carried away' };
  expect(findFieldFault(plain, false)).toBeUndefined();
  expect(fieldBody(plain)).not.toHaveProperty('note');
  expect(fieldBody(plain)).not.toHaveProperty('solvedOnTheSpot');
});

test('the draft outlives a reload and a session', () => {
  expect(parseFieldDraft(JSON.parse(JSON.stringify({ ...draft, solved: true })), now + 1_000)).toEqual({ ...draft, solved: true });
  expect(parseFieldDraft('rubbish', now)).toBeUndefined();
  expect(isFieldDraftStarted(emptyFieldDraft)).toBe(false);
});
