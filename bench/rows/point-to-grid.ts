import { flatContains, flatten } from '@gridkeeper/domain/areas/contains.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { randomOf } from '../../packages/domain/src/base/random.ts';
import { GridIndex, type IndexedGrid } from '../../packages/server/src/areas/grid-index.ts';
import { figure } from '../report/figures.ts';
import type { Section } from '../report/row.ts';

const columns = 200;
const grids = 20_000;
const cornersOnSide = 6;
const side = 0.004; // degrees, about 400 m

/** A coordinate of the shared net: both neighbours of an edge draw the very same wobbling line. */
function corner(column: number, row: number): LonLat {
  const wobble = Math.sin(column * 12.9898 + row * 78.233) * 43_758.5453;
  const [x, y] = [(wobble - Math.floor(wobble)) * 0.3, (wobble * 7 - Math.floor(wobble * 7)) * 0.3];
  return [117 + (column + x / cornersOnSide) * side, 36 + (row + y / cornersOnSide) * side];
}

function gridAt(column: number, row: number): IndexedGrid {
  const steps = Array.from({ length: cornersOnSide }, (_, i) => i / cornersOnSide);
  const ring = [
    ...steps.map((step) => corner(column + step, row)),
    ...steps.map((step) => corner(column + 1, row + step)),
    ...steps.map((step) => corner(column + 1 - step, row + 1)),
    ...steps.map((step) => corner(column, row + 1 - step)),
  ];
  return { id: `${column}/${row}`, shape: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] } };
}

/** Point to grid among 20,000 grids of 24 corners that tile the ground, in one process; floor: a look at one grid after the other. */
export function pointToGrid(): Section {
  const all = Array.from({ length: grids }, (_, i) => gridAt(i % columns, Math.floor(i / columns)));
  const random = randomOf(7);
  const points = Array.from({ length: 200_000 }, (): LonLat => [117 + random() * columns * side, 36 + random() * (grids / columns) * side]);
  const index = new GridIndex(all);
  const flat = all.map(({ id, shape }) => ({ id, polygons: flatten(shape) }));
  const scan = ([lon, lat]: LonLat) => flat.find(({ polygons }) => flatContains(polygons, lon, lat))?.id;
  const few = points.slice(0, 1_000);
  for (const point of few) if (index.find(...point) !== scan(point)) throw new Error(`Index and scan differ at ${point.join(', ')}.`);

  const find = ([lon, lat]: LonLat) => index.find(lon, lat);
  const indexed = lookups([...points, ...points, ...points, ...points, ...points], find);
  return {
    title: 'Point to grid',
    notes: [
      `${figure(grids)} grids of ${4 * cornersOnSide} corners, one process. Of 1,000 points each lies in the same grid by both ways.`,
    ],
    rows: [
      {
        what: 'lookups',
        measured: `${figure(indexed)} /s`,
        floor: `linear scan ${figure(lookups(few, scan))} /s`,
        aim: '> 200,000 /s',
        met: indexed > 200_000,
      },
    ],
  };
}

function lookups(points: readonly LonLat[], find: (point: LonLat) => string | undefined): number {
  const began = performance.now();
  let found = 0;
  for (const point of points) if (find(point) !== undefined) found += 1;
  const seconds = (performance.now() - began) / 1000;
  if (found < points.length * 0.9) throw new Error(`Only ${found} of ${points.length} points lie in a grid.`);
  return points.length / seconds;
}
