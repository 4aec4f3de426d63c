import { parseArgs } from 'node:util';
import { createPool } from '../packages/server/src/platform/database/pool.ts';
import { startBenchDatabase } from './office/bench-database.ts';
import { loadText, machineText } from './report/machine.ts';
import { sectionText } from './report/markdown.ts';
import type { Section } from './report/row.ts';
import { checkOfDivision } from './rows/check-of-division.ts';
import { division } from './rows/divide.ts';
import { firstLoad } from './rows/first-load.ts';
import { importOfCases } from './rows/import.ts';
import { lifeOfACase } from './rows/life-of-a-case.ts';
import { lists } from './rows/lists.ts';
import { pointToGrid } from './rows/point-to-grid.ts';
import { registers } from './rows/registers.ts';
import { sheets } from './rows/sheets.ts';
import { starting } from './rows/starting.ts';
import { doublesOffered } from './text/doubles.ts';
import { haveMessages } from './text/messages.ts';
import { text } from './text/text.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'life,lists,grid,divide,import,sheets,registers,load,start,doubles,text' },
    cases: { type: 'string', default: '1000000' },
    rows: { type: 'string', default: '50000' },
    entries: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
  },
});

const database = await startBenchDatabase();
const benchmarks: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  life: async () => [await lifeOfACase(database, Number(values.seconds))],
  lists: () => lists(database, Number(values.cases)),
  grid: async () => [pointToGrid(), await checkOfDivision()],
  divide: () => division(),
  import: async () => [await importOfCases(database, Number(values.rows))],
  sheets: async () => [await sheets(database, Number(values.rows))],
  registers: async () => [await registers(database, Number(values.entries))],
  load: async () => [await firstLoad()],
  start: async () => [await starting()],
  text: async () => text(),
  doubles: async () => [
    haveMessages ? doublesOffered() : { title: 'Possible doubles: no messages beside the repository', notes: [], rows: [] },
  ],
};

try {
  const pool = createPool(await database.copyTown('machine'));
  console.log(`\n${await machineText(pool)}\n`);
  await pool.end();
  for (const name of values.only.split(',')) {
    const sections = (await benchmarks[name]?.()) ?? [];
    for (const section of sections) console.log(`${sectionText(section)}\n_${loadText()}_\n`);
  }
} finally {
  await database.stop();
}
