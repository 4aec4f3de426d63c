import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRows } from './open-rows.ts';
import { type SourceRow, UnusableFile } from './source-row.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gk rows 网格 '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rare = '王𬭎㛃䶮𠅤·阿依古丽';

async function rowsOf(name: string, content: string | Buffer | null, sheet: string | null = null): Promise<SourceRow[]> {
  const file = join(folder, name);
  if (content !== null) await writeFile(file, content);
  const { rows } = await openRows(file, sheet);
  const read: SourceRow[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

async function workbook(name: string, fill: (book: ExcelJs.Workbook) => void): Promise<void> {
  const book = new ExcelJs.Workbook();
  fill(book);
  await book.xlsx.writeFile(join(folder, name));
}

test('JSON lines: texts, numbers, nothing and lists become text; a broken line is told by its number and passed over', async () => {
  const lines = [`{"id":"1","text":"${rare}\\u2028路灯"}`, '{"id":2,"at":null,"tags":["a"]}', '{"id":"3","te', '', '[1]', '{"id":"6"}'];
  expect(await rowsOf('a.jsonl', `\ufeff${lines.join('\r\n')}`)).toEqual([
    { row: 1, values: { id: '1', text: `${rare}\u2028路灯` } },
    { row: 2, values: { id: '2', at: '', tags: '["a"]' } },
    { row: 3, broken: 'line-broken', value: '{"id":"3","te\r' },
    { row: 5, broken: 'line-broken', value: '[1]\r' },
    { row: 6, values: { id: '6' } },
  ]);
});

test('a raw U+2028 inside a JSON text is no end of line', async () => {
  expect(await rowsOf('u2028.jsonl', '{"id":"1","text":"上\u2028下"}\n')).toEqual([{ row: 1, values: { id: '1', text: '上\u2028下' } }]);
});

const table = `编号,内容,时间\r\n1,"第一行\n第二行，""引号"",逗号",2019-04-25\r\n\r\n2,${rare},2019-04-26\r\n3,少一列\r\n`;
const tableRows = [
  { row: 2, values: { 编号: '1', 内容: '第一行\n第二行，"引号",逗号', 时间: '2019-04-25' } },
  { row: 4, values: { 编号: '2', 内容: rare, 时间: '2019-04-26' } },
  { row: 5, values: { 编号: '3', 内容: '少一列', 时间: '' } },
];

test.each([
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
  ['GB 18030', iconv.encode(table, 'gb18030')],
  ['UTF-16 with a mark, as spreadsheets call Unicode', iconv.encode(table, 'utf-16le', { addBOM: true })],
])('CSV in %s, with line breaks and quotes inside cells', async (_encoding, bytes) => {
  expect(await rowsOf('a.csv', bytes)).toEqual(tableRows);
});

test('GB 18030 is known even when the first Chinese character comes after a megabyte of ASCII', async () => {
  const text = `id,text\n${'1,street lamp\n'.repeat(80_000)}2,路灯不亮\n`;
  const rows = await rowsOf('late.csv', iconv.encode(text, 'gb18030'));
  expect(rows.at(-1)).toEqual({ row: 80_002, values: { id: '2', text: '路灯不亮' } });
});

test('a single broken byte in UTF-8 spoils its own character, not the file', async () => {
  const bytes = Buffer.concat([Buffer.from('id,text\n1,路灯坏了很多天没有人来修理\n2,路'), Buffer.from([0xe7]), Buffer.from('\n')]);
  expect(await rowsOf('broken.csv', bytes)).toEqual([
    { row: 2, values: { id: '1', text: '路灯坏了很多天没有人来修理' } },
    { row: 3, values: { id: '2', text: '路\ufffd' } },
  ]);
});

test('tabs and semicolons separate as well, columns of one name are told apart', async () => {
  expect(await rowsOf('a.tsv', '编号\t备注\t备注\n1\ta,b\tc\n')).toEqual([{ row: 2, values: { 编号: '1', 备注: 'a,b', '备注 (2)': 'c' } }]);
  expect(await rowsOf('b.csv', 'id;text\n1;a,b\n')).toEqual([{ row: 2, values: { id: '1', text: 'a,b' } }]);
});

test('a record with more cells than columns is broken, for a comma has shifted them', async () => {
  expect(await rowsOf('shift.csv', 'id,text\n1,路灯,坏了\n2,井盖,\n')).toEqual([
    { row: 2, broken: 'line-broken', value: '1,路灯,坏了' },
    { row: 3, values: { id: '2', text: '井盖' } },
  ]);
});

test('a quote that is never closed is told where it begins', async () => {
  expect(await rowsOf('quote.csv', 'id,text\n1,路灯\n2,"井盖\n3,树\n')).toEqual([
    { row: 2, values: { id: '1', text: '路灯' } },
    { row: 3, broken: 'rest-broken', value: '' },
  ]);
});

test('a cell of 100,000 characters comes whole', async () => {
  const [row] = await rowsOf('long.csv', `id,text\n1,${'𬭎'.repeat(100_000)}\n`);
  expect(row && 'values' in row && Array.from(row.values.text ?? '').length).toBe(100_000);
});

test('a workbook: dates as wall time, numbers, rich text, links and formulas as text', async () => {
  await workbook('a.xlsx', (book) => {
    const sheet = book.addWorksheet('来信');
    sheet.addRow([]);
    sheet.addRow(['编号', '时间', '序号日期', '内容', '链接', '合计']);
    const row = sheet.addRow([17, new Date(Date.UTC(2019, 3, 25, 9, 32, 9)), 43580.5, rare, null, null]);
    row.getCell(2).numFmt = 'yyyy-mm-dd hh:mm:ss';
    row.getCell(5).value = { text: '网页', hyperlink: 'https://example.org/' };
    row.getCell(6).value = { formula: '1+1', result: 2 };
    sheet.addRow([]);
    sheet.addRow(['18', null, null, { richText: [{ text: '路灯' }, { text: '坏了', font: { bold: true } }] }]);
  });
  expect(await rowsOf('a.xlsx', null)).toEqual([
    { row: 3, values: { 编号: '17', 时间: '2019-04-25T09:32:09', 序号日期: '43580.5', 内容: rare, 链接: '网页', 合计: '2' } },
    { row: 5, values: { 编号: '18', 时间: '', 序号日期: '', 内容: '路灯坏了', 链接: '', 合计: '' } },
  ]);
});

test('a sheet is found by its name, and a wrong name is answered with the right ones', async () => {
  await workbook('two.xlsx', (book) => {
    book.addWorksheet('说明').addRow(['不是数据']);
    book.addWorksheet('数据').addRows([['id'], ['1']]);
  });
  expect(await rowsOf('two.xlsx', null, '数据')).toEqual([{ row: 2, values: { id: '1' } }]);
  await expect(rowsOf('two.xlsx', null, '资料')).rejects.toThrow('说明, 数据');
});

test.each([
  ['empty.csv', '', 'empty'],
  ['old.xls', 'x', 'save an old .xls as .xlsx'],
  ['no-ending', 'x', 'cannot be read'],
  ['false.xlsx', 'this is no zip', 'not a whole XLSX'],
  ['header.csv', 'id,"text\n1,2', 'first line'],
])('%s is of no use, and says so', async (name, content, sentence) => {
  const failing = rowsOf(name, content);
  await expect(failing).rejects.toThrow(UnusableFile);
  await expect(failing).rejects.toThrow(sentence);
});

test('a file that is not there is named', async () => {
  await expect(rowsOf('nowhere.csv', null)).rejects.toThrow('nowhere.csv');
});
