import { expect, test } from 'vitest';
import { isMomentFormat, parseMoment } from './moment.ts';

const shanghai = 'Asia/Shanghai';
const iso = (text: string, format = 'auto', zone = shanghai) => {
  const moment = parseMoment(text, format, zone);
  return moment === undefined ? undefined : new Date(moment).toISOString();
};

test.each([
  ['2019-04-25T09:32:09', '2019-04-25T01:32:09.000Z'],
  ['2019-04-25 09:32', '2019-04-25T01:32:00.000Z'],
  ['2019/4/25 9:32:09', '2019-04-25T01:32:09.000Z'],
  ['2019年4月25日 9时32分', '2019-04-25T01:32:00.000Z'],
  ['2019年4月25日', '2019-04-24T16:00:00.000Z'],
  ['２０１９－０４－２５　０９：３２', '2019-04-25T01:32:00.000Z'],
  ['2019-04-25T09:32:09Z', '2019-04-25T09:32:09.000Z'],
  ['2019-04-25T09:32:09.123-0330', '2019-04-25T13:02:09.000Z'],
  ['43580', '2019-04-24T16:00:00.000Z'],
  ['43580.39732638889', '2019-04-25T01:32:09.000Z'],
])('%s is understood by itself', (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test.each(['', '昨天', '2019-02-30', '2019-13-01', '2019-04-25 25:00', '25/4/2019', '2019', '123'])(
  '"%s" is not taken for a moment',
  (text) => {
    expect(iso(text)).toBeUndefined();
  },
);

test('a pattern says which number is the day', () => {
  expect(iso('4/5/2019 9:30', 'D/M/YYYY H:m')).toBe('2019-05-04T01:30:00.000Z');
  expect(iso('4/5/2019 9:30', 'M/D/YYYY H:m')).toBe('2019-04-05T01:30:00.000Z');
  expect(iso('20190425', 'YYYYMMDD')).toBe('2019-04-24T16:00:00.000Z');
  expect(iso('2019-04-25', 'D/M/YYYY')).toBeUndefined();
});

test('seconds and milliseconds since 1970', () => {
  expect(iso('1556155929', 'unix')).toBe('2019-04-25T01:32:09.000Z');
  expect(iso('1556155929000', 'unix-ms')).toBe('2019-04-25T01:32:09.000Z');
});

test('wall time follows the rules of the zone on that day, summer time included', () => {
  expect(iso('2019-07-01 12:00', 'auto', 'Europe/Berlin')).toBe('2019-07-01T10:00:00.000Z');
  expect(iso('2019-01-01 12:00', 'auto', 'Europe/Berlin')).toBe('2019-01-01T11:00:00.000Z');
  expect(iso('1990-07-01 12:00', 'auto', shanghai)).toBe('1990-07-01T03:00:00.000Z');
});

test.each(['auto', 'unix', 'unix-ms', 'D/M/YYYY H:m', 'YYYYMMDD', 'YYYY年M月D日'])('%s is a format', (format) => {
  expect(isMomentFormat(format)).toBe(true);
});

test.each(['', 'iso', 'H:m', 'YYYY'])('"%s" is none', (format) => {
  expect(isMomentFormat(format)).toBe(false);
});
