import type { DivideInput, DivideResult } from '../../packages/domain/src/areas/divide/wire.ts';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { figuresOf } from '../../packages/server/src/areas/divide/figures-of.ts';
import { byMeans } from '../floor/k-means.ts';
import { figure } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';
import { haveShanghai, madeUpCity, shanghai } from './divide-ground.ts';

/** Division of ground, beside a plain k-means of the buildings. */
export async function division(): Promise<readonly Section[]> {
  const city = await measured(`A made-up city of ${figure(20_000)} buildings`, madeUpCity(20_000));
  if (haveShanghai) return [await measured('The middle of Shanghai (OpenStreetMap)', shanghai()), city];
  return [{ title: 'Division of ground: no map of Shanghai beside the repository', notes: [], rows: [] }, city];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

async function measured(what: string, input: DivideInput): Promise<Section> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await divideGround(input);
  const seconds = (performance.now() - began) / 1000;
  const busy = process.cpuUsage(cpu).user / 1e6;
  const floorBegan = performance.now();
  const drawn = byMeans(input, result.figures.grids);
  const floorSeconds = (performance.now() - floorBegan) / 1000;
  const floor = (await figuresOf(input, drawn)).figures;
  const tooLarge = result.remarks.filter(({ code }) => code === 'building-too-large').length;
  const { figures } = result;
  const of = (value: (one: typeof figures) => string) => ({ measured: value(figures), floor: value(floor) });
  const divisible = withinOfDivisible(result, tooLarge);
  const rows: readonly Row[] = [
    {
      what: 'within ±15 % of 300 households',
      ...of((one) => percent(one.withinTolerance)),
      aim: '>= 95 %',
      met: figures.withinTolerance >= 0.95,
    },
    {
      what: `the same without the ${tooLarge} grids around what is indivisible and larger`,
      measured: percent(divisible),
      floor: '',
      aim: '>= 95 %',
      met: divisible >= 0.95,
    },
    { what: 'contiguous', ...of((one) => percent(one.contiguous)), aim: '100 %', met: figures.contiguous === 1 },
    {
      what: 'without gap or overlap',
      measured: figures.tiles ? 'yes' : 'no',
      floor: floor.tiles ? 'yes' : 'no',
      aim: 'yes',
      met: figures.tiles,
    },
    { what: 'buildings cut', ...of((one) => figure(one.buildingsCut)), aim: '0', met: figures.buildingsCut === 0 },
    {
      what: 'barriers crossed',
      ...of((one) => `${figure(one.barriersCrossed)}, ${figure(one.barrierMetres)} m`),
      aim: 'fewer',
      met: figures.barrierMetres < floor.barrierMetres,
    },
    {
      what: 'estates in several grids',
      ...of((one) => figure(one.estatesCut)),
      aim: 'no more',
      met: figures.estatesCut <= floor.estatesCut,
    },
    { what: 'compactness (Polsby-Popper, mean)', ...of((one) => one.compactness.toFixed(2)), aim: 'none', met: true },
    {
      what: 'seconds, with measuring',
      measured: `${figure(seconds)} (processor ${figure(busy)})`,
      floor: figure(floorSeconds),
      aim: '< 60',
      met: seconds < 60,
    },
  ];
  const households = input.buildings.reduce((sum, one) => sum + one.households, 0);
  const unlived = input.buildings.filter((one) => one.households === 0).length;
  return {
    title: `Division: ${what}`,
    notes: [
      `${figure(input.buildings.length)} buildings (${figure(unlived)} without households), ${figure(households)} households, ${figure(input.barriers.length)} barriers, ${figures.grids} grids. Floor: k-means.`,
    ],
    rows,
  };
}

/** Share of grids within the tolerance, of those that do not hold a building too large for any; each such building fills one grid. */
function withinOfDivisible({ figures }: DivideResult, tooLarge: number): number {
  return (figures.withinTolerance * figures.grids) / Math.max(figures.grids - tooLarge, 1);
}
