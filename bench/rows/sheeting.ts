import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { proposeColumns } from '@gridkeeper/domain/exchange/sheet-columns.ts';
import { sheetFields } from '@gridkeeper/domain/exchange/sheet-fields.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { randomOf } from '../../packages/domain/src/base/random.ts';
import type { StaffActor } from '../../packages/server/src/people/actor.ts';
import { openTable } from '../../packages/server/src/platform/sheets/read/open-table.ts';
import { csvSheet } from '../../packages/server/src/platform/sheets/write/csv-sheet.ts';
import type { SheetColumn, SheetContent } from '../../packages/server/src/platform/sheets/write/sheet-column.ts';
import { xlsxSheet } from '../../packages/server/src/platform/sheets/write/xlsx-sheet.ts';
import { workFile } from '../../packages/server/src/registers/sheets/work-file.ts';
import { benchPlatform } from '../office/bench-platform.ts';
import { matters, roads } from '../office/words.ts';

/** Sheets under measurement, in a process of their own, so that memory is theirs: written, read, and taken into a register. */
export type SheetsTold = {
  readonly written: readonly { readonly format: string; readonly seconds: number; readonly grown: number; readonly bytes: number }[];
  readonly read: { readonly seconds: number; readonly grown: number };
  readonly imported: { readonly rows: number; readonly added: number; readonly seconds: number; readonly grown: number };
};
export type SheetsTask = { readonly folder: string; readonly rows: number; readonly imported: number };

type Shop = {
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly lon: number;
  readonly lat: number;
  readonly day: string;
};

const task = JSON.parse(process.env.BENCH_TASK ?? '{}') as SheetsTask;
const platform = benchPlatform(JSON.parse(process.env.BENCH_DATABASE ?? '{}'));
const kind: RegisterKind = {
  ...{ code: 'bench-shop', sort: 'premises', label: { zh: '场所', en: 'Premises' }, clause: 'bench', groups: [], certificates: [] },
  ...{ kindField: null, gradeField: null, expiry: null, consent: null, visits: null },
  fields: ['floors', 'staff'].map((code) => ({
    ...{ code, label: { zh: code, en: code }, type: 'number' as const, about: 'place' as const, required: false, options: [] },
    ...{ unit: null, min: 0, max: null, group: null, secret: false, listed: true },
  })),
};
const columns: readonly SheetColumn<Shop & { readonly n: number }>[] = [
  { title: '名称', value: ({ name }) => name },
  { title: '编码', value: ({ code }) => code },
  { title: '地址', value: ({ address }) => address },
  { title: '经度', kind: 'number', value: ({ lon }) => lon },
  { title: '纬度', kind: 'number', value: ({ lat }) => lat },
  { title: 'floors', kind: 'number', value: ({ n }) => n % 7 },
  { title: 'staff', kind: 'number', value: ({ n }) => n % 40 },
  { title: '日期', kind: 'date', value: ({ day }) => day },
  { title: '更新', kind: 'moment', value: () => '2026-09-18T01:00:00.000Z' },
  { title: '备注', value: ({ n }) => matters[n % matters.length] ?? '' },
];

const { rows: roots } = await platform.pool.query<{ area_id: string }>(
  'SELECT area_id FROM areas WHERE district_id = 1 AND parent_id IS NULL',
);
const { rows: buildings } = await platform.pool.query<{ x: number; y: number }>(
  'SELECT point[0] AS x, point[1] AS y FROM buildings WHERE district_id = 1 AND grid_id IS NOT NULL LIMIT 500',
);

async function* shops(count: number): AsyncGenerator<Shop & { readonly n: number }> {
  const random = randomOf(5);
  for (let n = 0; n < count; n += 1) {
    const { x = 0, y = 0 } = buildings[n % buildings.length] ?? {};
    const road = roads[Math.floor(random() * roads.length)] ?? '';
    yield {
      ...{ n, name: `${road}第${n}号店`, code: `S${String(n).padStart(12, '0')}`, address: `${road}${n}号` },
      ...{ lon: x, lat: y, day: '2026-03-01' },
    };
  }
}

const content = (count: number): SheetContent<Shop & { readonly n: number }> => ({
  ...{ name: '场所', columns, rows: shops(count), zone: 'Asia/Shanghai' },
  watermark: { line: '测试', count: (rows) => `共 ${rows} 条` },
});

async function measured<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number; grown: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const began = performance.now();
  const result = await work();
  clearInterval(watch);
  return { result, seconds: (performance.now() - began) / 1000, grown: Math.max(most, process.memoryUsage.rss()) - before };
}

const fileOf = (name: string) => join(task.folder, name);
await pipeline(Readable.from(xlsxSheet(content(2_000))), createWriteStream(fileOf('warm.xlsx'))); // what every process grows by once
const written: SheetsTold['written'][number][] = [];
for (const [format, make] of [
  ['xlsx', () => xlsxSheet(content(task.rows))],
  ['csv', () => csvSheet(content(task.rows))],
] as const) {
  const path = fileOf(`list.${format}`);
  const { seconds, grown } = await measured(() =>
    pipeline(Readable.from(make() as AsyncIterable<Buffer | string>), createWriteStream(path)),
  );
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) bytes += chunk.length;
  written.push({ format, seconds, grown, bytes });
}
const read = await measured(async () => {
  const table = await openTable(fileOf('list.xlsx'));
  let rows = 0;
  for await (const _ of table.rows(null)) rows += 1;
  table.close();
  if (rows !== task.rows + 3) throw new Error(`${rows} rows read.`);
});

await pipeline(Readable.from(xlsxSheet(content(task.imported))), createWriteStream(fileOf('import.xlsx')));
const actor: StaffActor = {
  ...{ kind: 'staff', accountId: '', personId: '00000000-0000-7000-8000-000000000001', name: 'bench', districtId: 1 },
  posts: [
    {
      ...{ postId: '', role: 'bench', unitCode: null, areaId: roots[0]?.area_id ?? null },
      capabilities: ['register.view', 'register.edit'],
    },
  ],
};
const fields = sheetFields(kind);
const plan = {
  ...{ sheet: null, header: 2, coordinates: null, override: false },
  columns: proposeColumns(
    fields,
    columns.map(({ title }) => title),
  ),
};
const run = await measured(() =>
  workFile(platform, actor, {
    ...{ path: fileOf('import.xlsx'), ending: '.xlsx', context: { kind, fields, plan }, importId: '00000000-0000-7000-8000-0000000000aa' },
    dryRun: false,
    onFaults: async ([fault]) => {
      if (fault) throw new Error(`${fault.row}: ${fault.why.en}`);
    },
    onBatch: async () => undefined,
  }),
);
await platform.pool.end();
platform.printer.end();
const told: SheetsTold = {
  written,
  read: { seconds: read.seconds, grown: read.grown },
  imported: { rows: run.result.read, added: run.result.added, seconds: run.seconds, grown: run.grown },
};
process.send?.(told);
process.disconnect();
