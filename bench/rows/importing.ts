import { importCases } from '../../packages/server/src/exchange/import-cases.ts';
import { openRows } from '../../packages/server/src/platform/sheets/read/open-rows.ts';
import { benchPlatform } from '../office/bench-platform.ts';

/** The import under measurement, in a process of its own. Tells memory after each batch, and the tally at the end. */
const platform = benchPlatform(JSON.parse(process.env.BENCH_DATABASE ?? '{}'));
const file = await openRows(process.env.BENCH_FILE ?? '', null);
const before = process.memoryUsage.rss();
const memory: number[] = [];
const began = performance.now();
const tally = await importCases(platform, 1, {
  file,
  mapping: {
    source: 'bench',
    columns: { id: 'id', title: 'title', text: 'text', reportedAt: 'at' },
    time: { format: 'auto', zone: 'Asia/Shanghai' },
    categories: {},
    coordinates: 'wgs84',
    outcome: 'explained',
    sheet: null,
  },
  onFaults: (row, faults) => {
    throw new Error(`Row ${row}: ${faults.map(({ code }) => code).join(', ')}`);
  },
  onBatch: () => memory.push(process.memoryUsage.rss()),
});
const seconds = (performance.now() - began) / 1000;
await platform.pool.end();
process.send?.({ opened: tally.opened, seconds, before, memory });
process.disconnect();
