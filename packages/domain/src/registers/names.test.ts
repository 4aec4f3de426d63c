import { expect, it } from 'vitest';
import { maskName, maskOf, maskPhone } from './mask.ts';
import { isPersonName, isThingName, plainPersonName } from './names.ts';

it.each(['张三', '欧阳娜娜', '阿依古丽·买买提', '𬭎㛃', '䶮𠅤', 'Anna Müller', '阿'.repeat(50)])('%s is a name', (name) =>
  expect(isPersonName(plainPersonName(name))).toBe(true),
);
it.each(['张', '𬭎', '·张三', '张三·', '张··三', '张三1', '张三(户主)', '阿'.repeat(51), '  ', ''])('“%s” is none', (name) =>
  expect(isPersonName(name)).toBe(false),
);

it('dots between the parts of a name are one and the same however they were typed', () => {
  for (const dot of ['·', '•', '‧', '・', '．', ' · ']) expect(plainPersonName(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提');
});

it('things may be called as they are, with something to read', () => {
  expect(['3号院', 'A座', '24h便利店'].every(isThingName)).toBe(true);
  expect(['', ' ', '\u200b', '店'.repeat(201)].some(isThingName)).toBe(false);
});

it('a mask tells neither the length of a name nor the middle of a phone', () => {
  expect(['张三', '张三丰', '𬭎㛃'].map(maskName)).toEqual(['张*', '张*', '𬭎*']);
  expect(['13800000001', '0571 8800 0000', '110'].map(maskPhone)).toEqual(['138****0001', '057*****0000', '*10']);
  expect([maskOf('text', '独居'), maskOf('choice', 'a'), maskOf('phone', '13800000001')]).toEqual(['****', '****', '138****0001']);
});
