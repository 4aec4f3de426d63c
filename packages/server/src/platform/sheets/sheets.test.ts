import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRows } from './read/open-rows.ts';
import { openTable } from './read/open-table.ts';
import type { TableRow } from './read/source-row.ts';
import { attachment } from './sheet-answer.ts';
import { csvSheet } from './write/csv-sheet.ts';
import type { SheetColumn, SheetContent } from './write/sheet-column.ts';
import { xlsxSheet } from './write/xlsx-sheet.ts';
import { zipStream } from './write/zip-stream.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gk sheets 表 '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = { readonly name: string; readonly code: string; readonly floors: number | null; readonly day: string; readonly at: string };
const rare = '𬭎㛃䶮𠅤·店';
const first: Row = { name: rare, code: '00310115000000001', floors: -2, day: '2026-02-28', at: '2026-09-18T01:30:00.000Z' };
const columns: readonly SheetColumn<Row>[] = [
  { title: '名称', value: ({ name }) => name },
  { title: '编码', value: ({ code }) => code },
  { title: '层数', kind: 'number', value: ({ floors }) => floors },
  { title: '日期', kind: 'date', value: ({ day }) => day },
  { title: '时间', kind: 'moment', value: ({ at }) => at },
];

function contentOf(rows: Iterable<Row>, onEnd?: () => void): SheetContent<Row> {
  const read = async function* () {
    try {
      yield* rows;
    } finally {
      onEnd?.();
    }
  };
  const watermark = { line: '李某 导出 · 仅供工作使用', count: (count: number) => `共 ${count} 条` };
  return { name: '场所/台账', columns, rows: read(), watermark, zone: 'Asia/Shanghai' };
}
const named = (name: string): Row => ({ ...first, name });
const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];

async function bytesOf(pieces: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

async function written(rows: Iterable<Row>): Promise<ExcelJs.Worksheet> {
  const file = join(folder, 'written.xlsx');
  await writeFile(file, await bytesOf(xlsxSheet(contentOf(rows))));
  const book = new ExcelJs.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets[0] as ExcelJs.Worksheet;
}

async function tableOf(name: string, content: Buffer | string, sheet: string | null = null): Promise<TableRow[]> {
  const file = join(folder, name);
  await writeFile(file, content);
  const table = await openTable(file);
  const rows: TableRow[] = [];
  try {
    for await (const row of table.rows(sheet)) rows.push(row);
  } finally {
    table.close();
  }
  return rows;
}

describe('a workbook that is written', () => {
  it('another program reads: codes keep their zeros, days are days, the heading is frozen and printed on each page', async () => {
    const sheet = await written([first, named('第二')]);
    expect(sheet.name).toBe('场所 台账');
    expect(sheet.getCell('A1').value).toBe('李某 导出 · 仅供工作使用');
    expect(sheet.getRow(2).values).toEqual([undefined, '名称', '编码', '层数', '日期', '时间']);
    expect([sheet.getCell('A3').value, sheet.getCell('B3').value, sheet.getCell('C3').value]).toEqual([rare, '00310115000000001', -2]);
    expect(sheet.getCell('D3').value).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect(sheet.getCell('E3').value).toEqual(new Date('2026-09-18T09:30:00Z')); // the office's clock
    expect(sheet.getCell('A5').value).toBe('共 2 条');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '2:2', fitToHeight: 0 });
    expect(sheet.getCell('B3').numFmt).toBe('@');
  });

  it('calculates nothing: seven ways to begin a formula stay text', async () => {
    const sheet = await written(dangerous.map(named));
    const cells = dangerous.map((_, i) => sheet.getCell(`A${i + 3}`));
    expect(cells.map((cell) => cell.type)).toEqual(cells.map(() => ExcelJs.ValueType.String));
    expect(cells.map(({ text }) => text.replace('\n', '\r'))).toEqual(dangerous);
  });

  it('lets the source go when its reader goes, after a few pieces of a list without end', async () => {
    let ended = 0;
    let asked = 0;
    const endless = (function* () {
      for (;;) {
        asked += 1;
        yield named(`${asked} ${Math.sin(asked)}`);
      }
    })();
    let pieces = 0;
    for await (const _ of xlsxSheet(contentOf(endless, () => (ended += 1)))) {
      pieces += 1;
      if (pieces === 20) break;
    }
    await expect.poll(() => ended).toBe(1);
    expect(asked).toBeLessThan(20_000);
  });
});

describe('a CSV file that is written', () => {
  it('opens in a spreadsheet as it stands: mark, CRLF, no formula, long codes as text, negative numbers as numbers', async () => {
    const text = (await bytesOf(csvSheet(contentOf([first, ...dangerous.map(named)])))).toString();
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufeff李某 导出 · 仅供工作使用');
    expect(lines[2]).toBe(`${rare},"\t00310115000000001",-2,2026-02-28,2026-09-18 09:30:00`);
    expect(lines.slice(3, 7).map((line) => line.split(',')[0])).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)"]);
    expect(text).toContain(`"'\t=1"`);
    expect(lines.at(-2)).toBe('共 8 条');
  });

  it('has a name that every browser takes', () => {
    expect(attachment("案件 '9月'.csv")).toBe(`attachment; filename="_9_.csv"; filename*=UTF-8''%E6%A1%88%E4%BB%B6%20%279%E6%9C%88%27.csv`);
  });
});

describe('a workbook that is read', () => {
  it('tells merged cells row by row, errors, formulas never calculated and numbers that lost digits', async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet('表');
    sheet.addRows([
      ['楼', '名', '码'],
      ['1号楼', '甲', 1],
      [null, '乙', 2],
      [null, '丙', 3],
    ]);
    sheet.mergeCells('A2:A4');
    sheet.getCell('B3').value = { error: '#REF!' };
    sheet.getCell('B4').value = { formula: 'A1&"x"' };
    sheet.getCell('C4').value = 310115000000000000;
    sheet.getColumn(2).hidden = true;
    const rows = await tableOf('marks.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    expect(rows.map((row) => ('cells' in row ? row.cells : []))).toEqual([
      ['楼', '名', '码'],
      ['1号楼', '甲', '1'],
      ['', '', '2'],
      ['', '', '310115000000000000'],
    ]);
    expect(rows.map((row) => ('marks' in row ? Object.fromEntries(row.marks ?? []) : {}))).toEqual([
      {},
      {},
      { 0: 'merged', 1: 'error' },
      { 0: 'merged', 1: 'uncalculated', 2: 'rounded' },
    ]);
  });

  it('reads its own writing back, row by row and under the same names', async () => {
    const file = join(folder, 'again.xlsx');
    await writeFile(file, await bytesOf(xlsxSheet(contentOf([first]))));
    const table = await openTable(file);
    expect(table.sheets.map(({ name }) => name)).toEqual(['场所 台账']);
    table.close();
    const rows = await tableOf('again.xlsx', await bytesOf(xlsxSheet(contentOf([first]))));
    expect(rows[2]).toEqual({ row: 3, cells: [rare, '00310115000000001', '-2', '2026-02-28T00:00:00', '2026-09-18T09:30:00'] });
  });

  it.each([
    ['locked.xlsx', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'password'],
    ['cut.xlsx', null, 'not a whole XLSX'],
  ])('%s is refused with the way out', async (name, bytes, sentence) => {
    const whole = await bytesOf(xlsxSheet(contentOf([first])));
    await expect(tableOf(name, bytes ?? whole.subarray(0, whole.length - 40))).rejects.toThrow(sentence);
  });

  it('an archive of 300 KB that swells to 300 MB is put away after 90', async () => {
    const names = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
    const texts = [
      '<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>',
      '<Relationships><Relationship Id="r" Target="s.xml"/></Relationships>',
    ];
    const blanks = ' '.repeat(1024 ** 2);
    const swelling = { name: 'xl/s.xml', text: Array.from({ length: 300 }, () => blanks) };
    const bomb = await bytesOf(zipStream([...names.map((name, i) => ({ name, text: [texts[i] ?? ''] })), swelling]));
    expect(bomb.length).toBeLessThan(2 * 1024 ** 2);
    await expect(tableOf('bomb.xlsx', bomb)).rejects.toThrow('far more than it should');
  });

  it('rows above the heading are passed over where the heading is known', async () => {
    await writeFile(join(folder, 'plain.csv'), 'id,text\n1,路灯\n');
    const { rows } = await openRows(join(folder, 'plain.csv'), null);
    const read = [];
    for await (const row of rows) read.push(row);
    expect(read).toEqual([{ row: 2, values: { id: '1', text: '路灯' } }]);
  });
});
