import { createReadStream, type ReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { csvRows } from './csv.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { jsonlRows } from './jsonl.ts';
import { type OpenRows, type SourceRow, UnusableFile } from './source-row.ts';
import { xlsxRows } from './xlsx.ts';

/**
 * Opens a file of records by its ending: .jsonl .ndjson, .csv .tsv .txt, .xlsx. Rows are read as they are asked for, so memory stays flat.
 * @param sheet name of a workbook's sheet; null: the first
 * @throws UnusableFile when it is not there, empty, or of another kind
 */
export async function openRows(file: string, sheet: string | null): Promise<OpenRows> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new UnusableFile(`没有找到文件：${file}`, `There is no such file: ${file}`);
  await access(file, constants.R_OK).catch(() => {
    throw new UnusableFile(`没有读取权限：${file}`, `This account may not read the file: ${file}`);
  });
  if (found.size === 0) throw new UnusableFile('文件是空的。', 'The file is empty.');
  const ending = extname(file).toLowerCase();
  const open = await readerOf(ending, sheet, file);
  const stream = createReadStream(file);
  return { rows: open(stream), fixedColumns: !lineEndings.includes(ending), size: found.size, readBytes: () => stream.bytesRead };
}

const lineEndings = ['.jsonl', '.ndjson'];

type Reader = (stream: ReadStream) => AsyncIterable<SourceRow>;

async function readerOf(ending: string, sheet: string | null, file: string): Promise<Reader> {
  if (ending === '.xlsx') return (stream) => xlsxRows(stream, sheet);
  const kinds = [
    { endings: lineEndings, rows: jsonlRows },
    { endings: ['.csv', '.tsv', '.txt'], rows: csvRows },
  ];
  const kind = kinds.find(({ endings }) => endings.includes(ending));
  if (kind === undefined) {
    throw new UnusableFile(
      `不支持 ${ending || '没有扩展名的'} 文件。请用 .jsonl、.csv 或 .xlsx（旧的 .xls 请另存为 .xlsx）。`,
      `Files ending in "${ending}" cannot be read. Use .jsonl, .csv or .xlsx (save an old .xls as .xlsx).`,
    );
  }
  const encoding = await encodingOf(file);
  return (stream) => kind.rows(decoded(stream, encoding));
}

async function* decoded(stream: ReadStream, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
