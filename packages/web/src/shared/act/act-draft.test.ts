import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import type { PhotoItem } from '../photo/photo-item.ts';
import { actBody, canActHere, emptyActDraft, findActFault, offeredOutcomes } from './act-draft.ts';

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

test('words for the public hold no number of a person, and are not sent where the step does not ask for them', () => {
  const publish = action({ kind: 'publish', requires: ['public-text', 'until'] });
  const draft = { ...emptyActDraft, until: '2026-09-29', publicText: ' \n' };
  expect(findActFault(publish, draft)).toBe('act.public.missing');
  expect(findActFault(publish, { ...draft, publicText: 'x'.repeat(2_001) })).toBe('act.public.long');
  expect(findActFault(publish, { ...draft, publicText: 'call 199 0000 0000' })).toBe('act.public.personal');
  const ready = { ...draft, publicText: ' The bridge is closed. ' };
  expect(findActFault(publish, ready)).toBeUndefined();
  expect(actBody(publish, 2, ready)).toEqual({
    seenVersion: 2,
    action: 'publish',
    until: '2026-09-29',
    publicText: 'The bridge is closed.',
  });
  expect(actBody(action({}), 2, ready)).toEqual({ seenVersion: 2, action: 'contest' });
});

test('G4: what is not possible now needs the day on which it will be; what is solved needs none', () => {
  const feedback = action({ kind: 'feedback', requires: ['outcome', 'promise'] });
  const impossible = { ...emptyActDraft, outcome: 'not-possible' } as const;
  expect(findActFault(feedback, impossible)).toBe('act.until.missing');
  expect(actBody(feedback, 1, { ...impossible, until: '2026-12-01' })).toMatchObject({ outcome: 'not-possible', until: '2026-12-01' });
  expect(actBody(feedback, 1, { ...impossible, outcome: 'solved', until: '2026-12-01' })).not.toHaveProperty('until');
});

test('a step that allows one outcome has it already, and never offers that of the reporter', () => {
  const only = action({ kind: 'close', requires: ['outcome'], outcomes: ['explained'] });
  expect(findActFault(only, emptyActDraft)).toBeUndefined();
  expect(actBody(only, 1, emptyActDraft)).toMatchObject({ outcome: 'explained' });
  expect(offeredOutcomes(action({ requires: ['outcome'] }))).not.toContain('withdrawn');
});

test('a call that nobody answered brings nothing else with it', () => {
  const call = action({ kind: 'call-back', requires: ['rating', 'note'] });
  expect(findActFault(call, emptyActDraft)).toBe('act.rating.missing');
  expect(actBody(call, 5, { ...emptyActDraft, reached: false, note: 'x' })).toEqual({
    seenVersion: 5,
    action: 'call-back',
    reached: false,
  });
});
