import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalNumber } from './public-text.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const birthdays = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

test('an identity number is found in any words, also with a wrong check digit, X, blanks or full-width digits', () => {
  fc.assert(
    fc.property(digits(5), birthdays, digits(3), fc.constantFrom('0', '9', 'X', 'x'), (place, born, serial, last) => {
      const number = `1${place}${born}${serial}${last}`;
      expect(findPersonalNumber(`申请人（${number}）符合条件。`)).toBe('identity');
      expect(findPersonalNumber(`${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`)).toBe('identity');
    }),
  );
  expect(findPersonalNumber('证号９９０００１１９９００１０１００１Ｘ。')).toBe('identity');
});

test('a mobile number is found however it is grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9 }), digits(9), (second, rest) => {
      const number = `1${second}${rest}`;
      expect(findPersonalNumber(`请打${number}联系`)).toBe('phone');
      expect(findPersonalNumber(`+86 ${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`)).toBe('phone');
    }),
  );
});

test('what a notice does need passes: case numbers, sums, dates, counts, an office’s own line, a masked number', () => {
  for (const words of [
    '编号 2026-000123，公示期 2026-09-22 至 2026-09-29。',
    '拟补助 12,345.00 元，面积 1380 平方米，涉及 300 户。',
    '电话 000-00000000，工作日 08:30-12:00。',
    '联系 139****0000。',
    '合同号 20260922000100010001，项目代码 2209-330100-04-01-000001。',
  ])
    expect(findPersonalNumber(words)).toBeUndefined();
});
