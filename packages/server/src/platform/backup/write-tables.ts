import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ArchiveWriter } from './archive-writer.ts';
import type { Manifest, TableHeader } from './manifest.ts';
import { copyTarget } from './tables.ts';

const partBytes = 2 * 1024 * 1024;
const newline = 10;

/** Writes one table as parts of some megabytes, each of whole rows. */
export async function writeTable(
  client: pg.ClientBase,
  archive: ArchiveWriter,
  table: TableHeader,
  onRows: (rows: number) => void,
): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256');
  let rows = 0;
  let part = 0;
  const write = async (bytes: Buffer) => {
    part += 1;
    hash.update(bytes);
    await archive.add(`tables/${table.name}/${String(part).padStart(6, '0')}.copy`, bytes);
    const some = countLines(bytes); // COPY text has one line a row
    rows += some;
    onRows(some);
  };
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`)) as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    const all = Buffer.concat(waiting);
    const whole = all.lastIndexOf(newline) + 1;
    if (whole > 0) await write(all.subarray(0, whole));
    waiting = [all.subarray(whole)];
    size = all.length - whole;
  }
  if (size > 0) await write(Buffer.concat(waiting));
  return { name: table.name, rows, sha256: hash.digest('hex') };
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
