import { checkDivision } from '../../packages/server/src/areas/check-division.ts';
import { figure } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';
import { type Borders, dividedCity } from './divided-city.ts';

const borders: readonly (readonly [Borders, string])[] = [
  ['matching', 'neighbours have the same corners'],
  ['own-corners', 'every second grid has corners of its own, on the borders of its neighbours to a centimetre'],
  ['apart', 'every second grid lies five metres to the east: half of all borders at fault'],
];

/** The self-check of 20,000 grids in 800 communities, in one process; floor: reading every corner once. */
export async function checkOfDivision(): Promise<Section> {
  const rows: Row[] = [];
  for (const [kind, what] of borders) {
    const areas = dividedCity(kind);
    const floor = seconds(() => JSON.parse(JSON.stringify(areas)));
    const began = performance.now();
    const findings = await checkDivision(areas);
    const took = (performance.now() - began) / 1000;
    if (findings.length > 0 !== (kind === 'apart')) throw new Error(`${findings.length} findings where borders are ${kind}.`);
    rows.push({
      what: `${what}: ${figure(findings.length)} findings`,
      measured: `${figure(took)} s`,
      floor: `the same areas written and read as JSON ${figure(floor)} s`,
      aim: '< 10 s',
      met: took < 10,
    });
  }
  return { title: 'Self-check of division', notes: ['20,000 grids of 24 or 48 corners in 800 communities, one process.'], rows };
}

function seconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}
