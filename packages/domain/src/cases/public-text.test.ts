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

test('a number is found that was taken apart to hide it: digit by digit, wide gaps, dots, dashes, signs of no width', () => {
  const identity = '990000199001010017';
  const phone = '13900000000';
  for (const between of [' ', '  ', '　', '-', '–', '—', '·', '.', ' - ', '\u200b', '\u200b \u2060']) {
    expect(findPersonalNumber(`证号${[...identity].join(between)}。`)).toBe('identity');
    expect(findPersonalNumber(`请打 ${[...phone].join(between)} 联系`)).toBe('phone');
    expect(findPersonalNumber(`${phone.slice(0, 3)}${between}${phone.slice(3, 7)}${between}${phone.slice(7)}`)).toBe('phone');
    expect(findPersonalNumber(`${identity.slice(0, 6)}${between}${identity.slice(6, 14)}${between}${identity.slice(14)}`)).toBe('identity');
  }
});

test('what a notice does need passes: case numbers, sums, dates, counts, an office’s own line, a masked number', () => {
  for (const words of [
    '编号 2026-000123，公示期 2026-09-22 至 2026-09-29。',
    '拟补助 12,345.00 元，面积 1380 平方米，涉及 300 户。',
    '电话 000-00000000，工作日 08:30-12:00。',
    '联系 139****0000。',
    '涉及 1 3 5 7 9 11 13 15 17 19 21 号楼，第 1-3-5-7-9-11 单元。',
    '各楼栋户数：3 6 6 6 6 6 6 6 6 6 6，合计 63 户；单价 1.5，数量 13，日期 2026.9.22。',
    '合同号 20260922000100010001，项目代码 2209-330100-04-01-000001。',
  ])
    expect(findPersonalNumber(words)).toBeUndefined();
});
