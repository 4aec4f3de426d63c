import { type SourceRow, UnusableFile } from './source-row.ts';

/** A "line" beyond this is no line: the file is something else, and memory stays flat. */
const longestLine = 16 * 1024 * 1024;

/** Records of a JSON Lines file. A line that is no JSON object is told and passed over. */
export async function* jsonlRows(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let row = 0;
  for await (const line of linesOf(text)) {
    row += 1;
    if (line.trim() === '') continue;
    const values = readLine(line);
    yield values === undefined ? { row, broken: 'line-broken', value: line } : { row, values };
  }
}

// Not node:readline: it also breaks lines at U+2028, which may stand inside a JSON string.
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine)
      throw new UnusableFile('文件不是每行一条记录的 JSON Lines。', 'The file is not JSON Lines with one record a line.');
    yield* lines;
  }
  yield rest;
}

function readLine(line: string): Record<string, string> | undefined {
  try {
    const parsed: unknown = JSON.parse(line.replace(/^\ufeff/u, ''));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, asText(value)]));
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
