import type { Readable } from 'node:stream';
import ExcelJs from 'exceljs';
import { headerNames, type SourceRow, UnusableFile, valuesOf } from './source-row.ts';

/** Records of one sheet of a workbook, read as a stream. The first row that is not empty names the columns. */
export async function* xlsxRows(file: Readable, sheet: string | null): AsyncGenerator<SourceRow> {
  const workbook = new ExcelJs.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  const seen: string[] = [];
  try {
    for await (const worksheet of workbook) {
      const name = sheetName(worksheet);
      seen.push(name);
      if (sheet !== null && name !== sheet) {
        for await (const _ of worksheet);
        continue;
      }
      yield* sheetRows(worksheet);
      return;
    }
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(
      '文件不是完整的 XLSX 工作簿，请用电子表格软件重新另存为 .xlsx。',
      'The file is not a whole XLSX workbook; save it again as .xlsx in a spreadsheet program.',
    );
  }
  throw new UnusableFile(
    `工作簿中没有名为“${sheet ?? ''}”的工作表；有：${seen.join('、')}。`,
    `The workbook has no sheet named "${sheet ?? ''}"; it has: ${seen.join(', ')}.`,
  );
}

// The reader knows the name, its types do not.
function sheetName(worksheet: object): string {
  return 'name' in worksheet ? String(worksheet.name) : '';
}

async function* sheetRows(worksheet: AsyncIterable<ExcelJs.Row>): AsyncGenerator<SourceRow> {
  let names: string[] | undefined;
  for await (const row of worksheet) {
    const cells = Array.isArray(row.values) ? Array.from(row.values.slice(1), textOf) : [];
    if (cells.every((cell) => cell === '')) continue;
    if (names === undefined) names = headerNames(cells);
    else yield { row: row.number, values: valuesOf(names, cells) };
  }
}

/** A cell as text. Dates have no zone in a workbook: they become wall time, to be read in the zone of the mapping. */
function textOf(value: ExcelJs.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  return 'result' in value ? textOf(value.result) : '';
}
