import type { ReportForm } from '@gridkeeper/domain/cases/wire.ts';
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
  expect(findFieldFault(solved, undefined, false)).toBeUndefined();
  expect(findFieldFault({ ...solved, photos: [] }, undefined, false)).toBe('fault.solvedPhoto');
  expect(findFieldFault({ ...solved, category: null }, undefined, false)).toBe('fault.solvedCategory');
  expect(findFieldFault({ ...solved, note: ' ' }, undefined, false)).toBe('fault.solvedNote');
  expect(fieldBody(solved, undefined)).toMatchObject({ source: 'field', solvedOnTheSpot: true, note: 'Carried away' });
});

test('an ordinary report needs neither, and a note left over from a changed mind is not sent', () => {
  const plain = { ...draft, photos: [], category: null, note: 'Carried away' };
  expect(findFieldFault(plain, undefined, false)).toBeUndefined();
  expect(fieldBody(plain, undefined)).not.toHaveProperty('note');
  expect(fieldBody(plain, undefined)).not.toHaveProperty('solvedOnTheSpot');
});

test('what the rules ask with a report belongs to it: the form of its category (W6), how grave it is (W12)', () => {
  const field = {
    code: 'where',
    label: { zh: '部位', en: 'Where' },
    type: 'text',
    about: 'place',
    required: true,
    options: [],
    unit: null,
    min: null,
    max: null,
  } as const;
  const asks: ReportForm = {
    form: { code: 'hazard', label: { zh: '隐患表', en: 'Hazard' }, clause: 'W6', fields: [field] },
    severities: [
      { code: 'ordinary', label: { zh: '一般', en: 'Ordinary' } },
      { code: 'urgent', label: { zh: '紧急', en: 'Urgent' } },
    ],
  };
  expect(findFieldFault(draft, asks, false)).toBe('fault.form');
  const filled = { ...draft, severity: 'urgent', form: { where: 'Stairs' } };
  expect(findFieldFault(filled, asks, false)).toBeUndefined();
  expect(fieldBody(filled, asks)).toMatchObject({ severity: 'urgent', form: { where: 'Stairs' } });
  expect(parseFieldDraft(JSON.parse(JSON.stringify(filled)), now + 1_000)).toEqual(filled);
  expect(fieldBody(filled, { form: null, severities: [] })).not.toHaveProperty('form');
});

test('the draft outlives a reload and a session', () => {
  expect(parseFieldDraft(JSON.parse(JSON.stringify({ ...draft, solved: true })), now + 1_000)).toEqual({ ...draft, solved: true });
  expect(parseFieldDraft('rubbish', now)).toBeUndefined();
  expect(isFieldDraftStarted(emptyFieldDraft)).toBe(false);
});
