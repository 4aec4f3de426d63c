import { expect, test } from 'vitest';
import { callBody, findCallFault, noCall, parseCall } from './call-draft.ts';

const call = { ...noCall, phone: '000 0000 0123', text: ' 路灯不亮 ', category: 'lamp' };
const form = {
  code: 'f',
  label: { zh: '表', en: 'Form' },
  clause: 'x',
  fields: [
    {
      code: 'room',
      label: { zh: '房号', en: 'Room' },
      type: 'text',
      about: 'place',
      required: true,
      options: [],
      min: null,
      max: null,
      unit: null,
    },
  ],
} as const;

test('a call is a report of the hotline with its number, and nothing that was left open', () => {
  expect(callBody(call, null, undefined)).toEqual({
    source: 'hotline',
    text: '路灯不亮',
    category: 'lamp',
    point: null,
    photos: [],
    contact: { phone: '000 0000 0123' },
  });
});

test('an answer given at once goes along as explained, with its words (F3)', () => {
  const answered = { ...call, answer: ' 周一至周五到一楼窗口办理。 ' };
  expect(callBody(answered, null, 'explained')).toMatchObject({
    solvedOnTheSpot: true,
    note: '周一至周五到一楼窗口办理。',
    outcome: 'explained',
  });
  expect(findCallFault({ ...call, answer: ' ' }, null)).toBe('fault.answer');
  expect(findCallFault({ ...call, answer: '字'.repeat(5_001) }, null)).toBe('fault.answerLong');
  expect(callBody(answered, null, undefined)).not.toHaveProperty('solvedOnTheSpot');
});

test('what is missing is told one after the other; a caller who follows another case has said enough', () => {
  expect(findCallFault(noCall, null)).toBe('fault.text');
  expect(findCallFault({ ...call, text: '字'.repeat(10_001) }, null)).toBe('fault.long');
  expect(findCallFault(call, form)).toBe('fault.form');
  expect(findCallFault({ ...call, form: { room: '302' } }, form)).toBeNull();
  expect(findCallFault({ ...noCall, followId: 'c' }, null)).toBeNull();
});

test('a reload brings back what was typed, and no choice to follow', () => {
  const kept = { ...call, severity: 'urgent', place: { point: [121, 31] as const, address: '中心路' }, followId: 'c' };
  expect(parseCall(JSON.parse(JSON.stringify(kept)))).toEqual({ ...kept, followId: null });
  for (const broken of [null, 'x', 7, { phone: 7, place: 'x' }]) expect(parseCall(broken)).toEqual(noCall);
});
