import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import { deskBody, emptyDeskDraft, findDeskFault, takesPhotos } from './desk-draft.ts';

const today = '2026-04-30';
const action = (kind: AllowedAction['kind'], ...requires: AllowedAction['requires']): AllowedAction => ({
  kind,
  label: { zh: '', en: '' },
  clause: 'G5.2',
  requires,
  to: null,
  forms: [],
  outcomes: null,
  tellsReporter: false,
});

test('dispatching asks for the category first, because the unit follows from it', () => {
  const dispatch = action('dispatch', 'category', 'unit');
  expect(findDeskFault(dispatch, emptyDeskDraft, today)).toBe('fault.category');
  expect(findDeskFault(dispatch, { ...emptyDeskDraft, category: '0202' }, today)).toBe('fault.unit');
  const draft = { ...emptyDeskDraft, category: '0202', unit: 'sanitation', assisting: ['east'] };
  expect(findDeskFault(dispatch, draft, today)).toBeUndefined();
  expect(deskBody(dispatch, 4, draft)).toEqual({
    seenVersion: 4,
    action: 'dispatch',
    category: '0202',
    unit: 'sanitation',
    assisting: ['east'],
  });
});

test('an extension is asked for a day still to come, with its reason in writing (G5.3)', () => {
  const extend = action('extend', 'note', 'until');
  const draft = { ...emptyDeskDraft, note: 'parts are on their way' };
  expect(findDeskFault(extend, { ...draft, until: today }, today)).toBe('fault.past');
  expect(findDeskFault(extend, { ...draft, until: '2026-05-08' }, today)).toBeUndefined();
  expect(findDeskFault(extend, { ...emptyDeskDraft, until: '2026-05-08' }, today)).toBe('act.note.missing');
});

test('sending a worker to check needs the worker, a merge the case that goes on', () => {
  expect(findDeskFault(action('check', 'checker'), emptyDeskDraft, today)).toBe('fault.checker');
  expect(findDeskFault(action('merge', 'case'), emptyDeskDraft, today)).toBe('fault.case');
  expect(deskBody(action('merge', 'case'), 2, { ...emptyDeskDraft, otherCaseId: 'c9' })).toMatchObject({ otherCaseId: 'c9' });
});

test('what an action does not ask for stays behind, even when it was entered or suggested', () => {
  const full = { ...emptyDeskDraft, category: '0202', unit: 'sanitation', checkerId: 'p1', otherCaseId: 'c9', summary: 'Done' };
  expect(deskBody(action('urge', 'note'), 1, { ...full, note: 'please' })).toEqual({ seenVersion: 1, action: 'urge', note: 'please' });
  expect(deskBody(action('close', 'outcome'), 1, { ...full, outcome: 'solved' })).toEqual({
    seenVersion: 1,
    action: 'close',
    outcome: 'solved',
    summary: 'Done',
  });
});

test('a note that is too long is told, not cut', () => {
  const urge = action('urge', 'note');
  expect(findDeskFault(urge, { ...emptyDeskDraft, note: 'x'.repeat(5_000) }, today)).toBeUndefined();
  expect(findDeskFault(urge, { ...emptyDeskDraft, note: 'x'.repeat(5_001) }, today)).toBe('fault.long');
});

test('photos are offered as evidence of work, not for words between offices', () => {
  expect(takesPhotos(action('feedback'))).toBe(true);
  expect(takesPhotos(action('urge', 'note'))).toBe(false);
  expect(takesPhotos(action('urge', 'photo'))).toBe(true);
});
