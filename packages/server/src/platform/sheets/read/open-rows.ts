import { extname } from 'node:path';
import { encodingOf } from './encoding.ts';
import { jsonlRows } from './jsonl.ts';
import { namedRows } from './named-rows.ts';
import { isTable, openTable, requireFile, textOf } from './open-table.ts';
import { type OpenRows, type SourceRow, UnusableFile } from './source-row.ts';

const lineEndings = ['.jsonl', '.ndjson'];

/**
 * Opens a file of records by its ending: .jsonl .ndjson, .csv .tsv .txt, .xlsx. Rows are read as they are asked for, so memory stays flat.
 * @param sheet name of a workbook's sheet; null: the first
 * @throws UnusableFile when it is not there, empty, or of another kind
 */
export async function openRows(file: string, sheet: string | null): Promise<OpenRows> {
  const ending = extname(file).toLowerCase();
  const size = await requireFile(file);
  if (lineEndings.includes(ending)) {
    const encoding = await encodingOf(file);
    let read = 0;
    return { rows: jsonlRows(textOf(file, encoding, (count) => (read += count))), fixedColumns: false, size, readBytes: () => read };
  }
  if (!isTable(ending)) {
    throw new UnusableFile(
      `不支持 ${ending || '没有扩展名的'} 文件。请用 .jsonl、.csv 或 .xlsx（旧的 .xls 请另存为 .xlsx）。`,
      `Files ending in "${ending}" cannot be read. Use .jsonl, .csv or .xlsx (save an old .xls as .xlsx).`,
    );
  }
  const table = await openTable(file);
  const rows = async function* (): AsyncGenerator<SourceRow> {
    try {
      yield* namedRows(table.rows(sheet), { header: null, strict: ending !== '.xlsx' });
    } finally {
      table.close();
    }
  };
  return { rows: rows(), fixedColumns: true, size, readBytes: table.readBytes };
}
