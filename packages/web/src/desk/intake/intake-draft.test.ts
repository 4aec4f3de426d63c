import { expect, test } from 'vitest';
import { emptyIntake, findIntakeFault, intakeBody, isBegun } from './intake-draft.ts';

test('a visit without name and number is filed without a contact', () => {
  expect(intakeBody({ ...emptyIntake, text: ' 路灯不亮 ', name: ' ' }, null, [])).toEqual({
    source: 'desk',
    text: '路灯不亮',
    category: null,
    point: null,
    photos: [],
  });
});

test('what the visitor did leave goes along, and nothing else', () => {
  const body = intakeBody({ ...emptyIntake, text: 'x', phone: '199', place: { point: [121, 31], address: '中心路 3 号' } }, null, ['u1']);
  expect(body).toMatchObject({ contact: { phone: '199' }, point: [121, 31], address: '中心路 3 号', photos: ['u1'] });
});

test('a pasted novel is told to be too long, and kept', () => {
  expect(findIntakeFault(emptyIntake, null, false)).toBe('textMissing');
  expect(findIntakeFault({ ...emptyIntake, text: '字'.repeat(100_000) }, null, false)).toBe('textLong');
  expect(findIntakeFault({ ...emptyIntake, text: '字'.repeat(10_000) }, null, true)).toBe('photosWait');
  expect(findIntakeFault({ ...emptyIntake, text: '字'.repeat(10_000) }, null, false)).toBeNull();
});

test('an empty form is no reason to ask before leaving; a word or a place is', () => {
  expect(isBegun(emptyIntake)).toBe(false);
  expect(isBegun({ ...emptyIntake, text: '路' })).toBe(true);
  expect(isBegun({ ...emptyIntake, place: { point: [121, 31], address: '' } })).toBe(true);
});

test('what the category asks of every report goes along, and is asked for when it is missing', () => {
  const field = { code: 'room', label: { zh: '房号', en: 'Room' }, type: 'text', about: 'place', required: true } as const;
  const form = { code: 'f', label: field.label, clause: 'x', fields: [{ ...field, options: [], unit: null, min: null, max: null }] };
  const draft = { ...emptyIntake, text: '漏水', severity: 'urgent' };
  expect(findIntakeFault(draft, form, false)).toBe('formFaulty');
  expect(intakeBody({ ...draft, form: { room: '302' } }, form, [])).toMatchObject({ severity: 'urgent', form: { room: '302' } });
});
