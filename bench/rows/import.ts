import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { randomOf } from '../../packages/domain/src/base/random.ts';
import { root } from '../../packages/server/src/platform/root.ts';
import type { BenchDatabase } from '../office/bench-database.ts';
import { additions, matters, roads } from '../office/words.ts';
import { figure } from '../report/figures.ts';
import type { Section } from '../report/row.ts';

const megabyte = 2 ** 20;
type Told = { readonly opened: number; readonly seconds: number; readonly before: number; readonly memory: readonly number[] };
type Letter = { readonly id: string; readonly at: string; readonly title: string; readonly text: string };

/** Cases from a JSON Lines file, each through `decide`, with events, contents and search words; floor: COPY of the same file into one plain table. */
export async function importOfCases(database: BenchDatabase, rows: number): Promise<Section> {
  const config = await database.copyTown('import');
  const file = join(database.folder, 'letters.jsonl');
  await pipeline(Readable.from(lettersOf(rows)), createWriteStream(file));
  const copied = await copyInto(config, file);
  const child = fork(join(root, 'bench/dist/importing.js'), {
    env: { ...process.env, BENCH_DATABASE: JSON.stringify(config), BENCH_FILE: file },
  });
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The import ended.'))),
  ])) as [Told];
  if (told.opened !== rows) throw new Error(`${told.opened} of ${rows} rows became cases.`);
  const rate = rows / told.seconds;
  const [half, most] = [told.memory.slice(0, told.memory.length / 2), told.memory].map((list) => Math.max(...list) / megabyte);
  const growth = (most ?? 0) - (half ?? 0);
  return {
    title: 'Import',
    notes: [`${figure(rows)} rows of JSON Lines, about 60 characters of text each, into the demo town.`],
    rows: [
      {
        what: 'rows',
        measured: `${figure(rate)} /s (${figure((rate / copied) * 100)} %)`,
        floor: `COPY into one plain table ${figure(copied)} /s`,
        aim: '> 2,000 /s',
        met: rate > 2_000,
      },
      {
        what: 'memory of the process (highest; growth over the second half)',
        measured: `${figure(most ?? 0)} MB; ${figure(growth)} MB`,
        floor: `before the first row ${figure(told.before / megabyte)} MB`,
        aim: 'flat (< 10 % more in the second half)',
        met: growth < 0.1 * (most ?? 0),
      },
    ],
  };
}

function* lettersOf(rows: number): Generator<string> {
  const random = randomOf(11);
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  for (let i = 0; i < rows; i += 1) {
    const at = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 700 * 86_400_000)).toISOString();
    const letter: Letter = {
      id: `L${i}`,
      at,
      title: any(matters),
      text: `${any(roads)}${1 + Math.floor(random() * 300)}号，${any(matters)}。${any(additions)}，${any(additions)}。`,
    };
    yield `${JSON.stringify(letter)}\n`;
  }
}

/** @returns rows a second */
async function copyInto(config: pg.ClientConfig, file: string): Promise<number> {
  const client = new pg.Client(config);
  await client.connect();
  await client.query('CREATE TABLE plain (id text, at timestamptz, title text, text text)');
  const began = performance.now();
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let rows = 0;
  const copied = async function* () {
    for await (const line of lines) {
      const { id, at, title, text } = JSON.parse(line) as Letter;
      rows += 1;
      yield `${id}\t${at}\t${title}\t${text}\n`;
    }
  };
  await pipeline(Readable.from(copied()), client.query(copyFrom('COPY plain FROM STDIN')));
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return rows / seconds;
}
