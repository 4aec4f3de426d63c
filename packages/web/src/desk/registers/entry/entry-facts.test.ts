import type { FieldGroup, RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import { expect, test } from 'vitest';
import { endReasonWords, groupedFields, keepUnit } from './entry-facts.ts';

const label = { zh: '联系', en: 'Contact' };
const field = (code: string, group: string | null): RegisterField => ({
  ...{ code, group, label, type: 'text', about: 'work', required: false, options: [], unit: null, min: null, max: null },
  ...{ secret: false, listed: false },
});
const contact: FieldGroup = { code: 'contact', label, purpose: label, basis: 'consent', keep: { amount: 30, unit: 'natural-days' } };

test('730 days are two years, 400 days stay days', () => {
  expect(keepUnit({ amount: 730, unit: 'natural-days' })).toEqual({ unit: 'years', count: 2 });
  expect(keepUnit({ amount: 400, unit: 'natural-days' })).toEqual({ unit: 'natural-days', count: 400 });
  expect(keepUnit({ amount: 365, unit: 'working-days' })).toEqual({ unit: 'working-days', count: 365 });
});

test('every field stands exactly once, also one whose group the rules forgot', () => {
  const fields = [field('kind', null), field('phone', 'contact'), field('lost', 'gone')];
  const { own, grouped } = groupedFields({ groups: [contact, { ...contact, code: 'empty' }], fields });
  expect(own.map(({ code }) => code)).toEqual(['kind', 'lost']);
  expect(grouped.map((one) => [one.group.code, one.fields.length])).toEqual([['contact', 1]]);
});

test('what the program ended is said in the reader’s language, what a clerk wrote stays', () => {
  expect(endReasonWords('withdrawn', 'zh')).toBe('已撤回同意');
  expect(endReasonWords('toString', 'zh')).toBe('toString');
  expect(endReasonWords('已停业', 'en')).toBe('已停业');
});
