import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { csvRows } from './csv.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { type TableRow, UnusableFile } from './source-row.ts';
import { type BookSheet, openWorkbook } from './workbook.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** A file of tables: a workbook with its sheets, or a CSV file, which is one without a name. */
export type Table = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Packed bytes of all, and how many of them were read. */
  readonly size: number;
  readBytes(): number;
  /** Rows of a sheet by its name; null: the first that is not hidden. @throws UnusableFile naming the sheets there are */
  rows(sheet: string | null): AsyncIterable<TableRow>;
  close(): void;
};

const textEndings = ['.csv', '.tsv', '.txt'];
export const isTable = (ending: string) => ending === '.xlsx' || textEndings.includes(ending);

/** @throws UnusableFile when it is not there, empty, or cannot be read */
export async function requireFile(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new UnusableFile(`没有找到文件：${file}`, `There is no such file: ${file}`);
  await access(file, constants.R_OK).catch(() => {
    throw new UnusableFile(`没有读取权限：${file}`, `This account may not read the file: ${file}`);
  });
  if (found.size === 0) throw new UnusableFile('文件是空的。', 'The file is empty.');
  return found.size;
}

/**
 * Opens a table by the ending of its name: .csv .tsv .txt, .xlsx. Rows are read as they are asked for, so memory stays flat.
 * @param ending of the name that it came under, where it lies under another
 * @throws UnusableFile when it is not there, empty, or of another kind
 */
export async function openTable(file: string, ending = extname(file).toLowerCase()): Promise<Table> {
  const size = await requireFile(file);
  if (ending === '.xlsx') return workbookTable(file, size);
  const encoding = await encodingOf(file);
  let read = 0;
  return {
    sheets: [{ name: '', hidden: false }],
    size,
    readBytes: () => read,
    rows: () => csvRows(textOf(file, encoding, (count) => (read += count))),
    close: () => undefined,
  };
}

async function workbookTable(file: string, size: number): Promise<Table> {
  const book = await openWorkbook(file);
  let read = 0;
  return {
    sheets: book.sheets,
    size,
    readBytes: () => read,
    rows: (name) => xlsxRows(book, sheetNamed(book.sheets, name), (count) => (read += count)),
    close: book.close,
  };
}

function sheetNamed(sheets: readonly BookSheet[], name: string | null): BookSheet {
  const found = name === null ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find((sheet) => sheet.name === name);
  if (found) return found;
  const names = sheets.map((sheet) => sheet.name);
  throw new UnusableFile(
    `工作簿中没有名为“${name ?? ''}”的工作表；有：${names.join('、')}。`,
    `The workbook has no sheet named "${name ?? ''}"; it has: ${names.join(', ')}.`,
  );
}

/** The text of a file in the encoding it was found to have. */
export async function* textOf(file: string, encoding: Encoding, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
