import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type TableRow, UnusableFile } from './source-row.ts';

const separators = [',', '\t', ';', '，'];
const longestRecord = 16 * 1024 * 1024;

/** Records of a CSV file (RFC 4180; comma, tab or semicolon, whichever the first line uses). */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const source = text[Symbol.asyncIterator]();
  const head = await headOf(source);
  const parser = Readable.from(restOf(head, source)).pipe(
    parse({ delimiter: separatorOf(head), relax_column_count: true, relax_quotes: true, bom: true, max_record_size: longestRecord }),
  );
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error;
    if (row === 0)
      throw new UnusableFile('CSV 文件的首行无法读取，请检查引号。', 'The first line of the CSV file cannot be read; check its quotes.');
    // A quote that is never closed swallows all that follows: nothing behind it can be told apart.
    yield { row: row + 1, broken: 'rest-broken', value: '' };
  }
}

async function headOf(source: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (!head.includes('\n')) {
    const next = await source.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* restOf(head: string, source: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

function separatorOf(head: string): string {
  const line = head.split('\n', 1)[0] ?? '';
  const uses = (separator: string) => line.split(separator).length;
  return separators.reduce((best, separator) => (uses(separator) > uses(best) ? separator : best));
}
