import { afterEach, expect, test } from 'vitest';
import { openPrinter, type Printer } from './printer.ts';

let printer: Printer;
afterEach(() => printer.end());

const at = Date.parse('2026-09-18T09:00:00+08:00');
const notice = (line: string) => ({
  template: 'cases/slips/notice.typ',
  at,
  data: {
    lang: 'zh',
    office: '示例街道',
    title: '公示',
    number: '〔2026〕1 号',
    day: '2026年9月18日',
    text: [line],
    rows: [['公示期至', '2026年9月25日']],
    tell: null,
    signatures: ['公示单位'],
    words: { page: '第 {page} 页，共 {pages} 页', colon: '：' },
  },
});

test('papers that are wanted together are each drawn, with a part of the font only', async () => {
  printer = openPrinter();
  const drawn = await Promise.all(Array.from({ length: 20 }, (_, i) => printer.pdf(notice(`第 ${i} 件`))));
  for (const pdf of drawn) {
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(60_000);
    expect(pdf.toString('latin1')).toMatch(/[A-Z]{6}\+NotoSansHans-Regular/);
  }
});

test('what cannot be drawn is refused, and the next paper is drawn all the same', async () => {
  printer = openPrinter();
  await expect(printer.pdf({ template: 'cases/slips/none.typ', data: {}, at })).rejects.toThrow('drawing failed');
  await expect(printer.pdf({ ...notice(''), data: {} })).rejects.toThrow('drawing failed');
  expect((await printer.pdf(notice('照常'))).length).toBeGreaterThan(5_000);
});

test('the same paper is the same file; an ended printer begins anew', async () => {
  printer = openPrinter();
  const first = await printer.pdf(notice('同一件'));
  printer.end();
  expect((await printer.pdf(notice('同一件'))).equals(first)).toBe(true);
});
