import { expect, test } from 'vitest';
import { emptyIntake, findIntakeFault, intakeBody, isBegun } from './intake-draft.ts';

test('a visit without name and number is filed without a contact', () => {
  expect(intakeBody({ ...emptyIntake, text: ' 路灯不亮 ', name: ' ' }, [])).toEqual({
    source: 'desk',
    text: '路灯不亮',
    category: null,
    point: null,
    photos: [],
  });
});

test('what the visitor did leave goes along, and nothing else', () => {
  const body = intakeBody({ ...emptyIntake, text: 'x', phone: '199', place: { point: [121, 31], address: '中心路 3 号' } }, ['u1']);
  expect(body).toMatchObject({ contact: { phone: '199' }, point: [121, 31], address: '中心路 3 号', photos: ['u1'] });
});

test('a pasted novel is told to be too long, and kept', () => {
  expect(findIntakeFault(emptyIntake, false)).toBe('textMissing');
  expect(findIntakeFault({ ...emptyIntake, text: '字'.repeat(100_000) }, false)).toBe('textLong');
  expect(findIntakeFault({ ...emptyIntake, text: '字'.repeat(10_000) }, true)).toBe('photosWait');
  expect(findIntakeFault({ ...emptyIntake, text: '字'.repeat(10_000) }, false)).toBeNull();
});

test('an empty form is no reason to ask before leaving; a word or a place is', () => {
  expect(isBegun(emptyIntake)).toBe(false);
  expect(isBegun({ ...emptyIntake, text: '路' })).toBe(true);
  expect(isBegun({ ...emptyIntake, place: { point: [121, 31], address: '' } })).toBe(true);
});
