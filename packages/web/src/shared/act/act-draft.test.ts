import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import type { PhotoItem } from '../photo/photo-item.ts';
import { actBody, canActHere, emptyActDraft, findActFault } from './act-draft.ts';

const label = { zh: '', en: '' };
const action = (part: Partial<AllowedAction>): AllowedAction => ({
  kind: 'contest',
  label,
  clause: '',
  requires: [],
  to: null,
  forms: [],
  outcomes: null,
  tellsReporter: false,
  ...part,
});
const sent: PhotoItem = { key: 'k', state: 'sent', preview: '', uploadId: 'u1', thumbUrl: '' };
const sending: PhotoItem = { key: 'k', state: 'sending', preview: '' };

test('contesting needs a reason in words, not blanks', () => {
  const contest = action({ requires: ['note'] });
  expect(findActFault(contest, { ...emptyActDraft, note: '  \n' })).toBe('act.note.missing');
  expect(findActFault(contest, { ...emptyActDraft, note: 'still dark' })).toBeUndefined();
});

test('a photo on its way is waited for, so that evidence is never left behind', () => {
  const rework = action({ kind: 'rework', requires: ['note', 'photo'] });
  const draft = { ...emptyActDraft, note: 'still broken' };
  expect(findActFault(rework, draft)).toBe('act.photo.missing');
  expect(findActFault(rework, { ...draft, photos: [sending] })).toBe('act.photo.wait');
  expect(findActFault(rework, { ...draft, photos: [sent] })).toBeUndefined();
});

test('what was not entered is not sent', () => {
  expect(actBody(action({ kind: 'rate', requires: ['rating'] }), 7, { ...emptyActDraft, rating: 4 })).toEqual({
    seenVersion: 7,
    action: 'rate',
    rating: 4,
  });
  expect(actBody(action({}), 3, { ...emptyActDraft, note: ' x ', photos: [sent] })).toEqual({
    seenVersion: 3,
    action: 'contest',
    note: 'x',
    photos: ['u1'],
  });
});

test('dispatching needs a unit: that is not done on the phone', () => {
  expect(canActHere(action({ kind: 'dispatch', requires: ['unit', 'category'] }))).toBe(false);
  expect(canActHere(action({ kind: 'pass', requires: ['photo'] }))).toBe(true);
});
