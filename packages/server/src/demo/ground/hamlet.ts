import { flatContains, flatten } from '@gridkeeper/domain/areas/contains.ts';
import { type Plot, turned } from './building.ts';
import { distance, distanceToLine, type Line, type Metres } from './plane.ts';
import { type Random, randomOf } from './random.ts';

/** The houses of a village grid, in rows that face south, with the lanes between them. */
export type Hamlet = { readonly centre: Metres; readonly plots: readonly Plot[]; readonly lanes: readonly Line[] };

const rowDepth = 33;
const houseWidth = 17;
const columnsABlock = 7;
const streetWidth = 9;

/** Grows the hamlet of a grid from its middle outwards, well off the grid's border. */
export function drawHamlet(seed: number, grid: number, ground: Line): Hamlet {
  const random = randomOf(seed, `hamlet ${grid}`);
  const centre = roomiest(random, ground);
  const angle = random.between(-0.12, 0.12);
  const houses = Math.round(random.between(88, 106));
  const stretch = random.between(1.05, 1.5);
  const inside = insideOf(ground);
  const plots = lattice(random, centre, angle)
    .map((plot) => ({ plot, reach: Math.hypot((plot.column * houseWidth) / stretch, plot.row * rowDepth) + random.between(0, 38) }))
    .filter(({ plot }) => inside(plot.at) && distanceToLine(plot.at, ground) > 32)
    .sort((a, b) => a.reach - b.reach)
    .slice(0, houses)
    .map(({ plot }) => plot)
    .sort((a, b) => b.row - a.row || a.column - b.column);
  return { centre, plots, lanes: lanesOf(plots, centre, angle) };
}

/** Answers for many points whether they lie inside a ring. */
export function insideOf(ring: Line): (point: Metres) => boolean {
  const flat = flatten({ type: 'Polygon', coordinates: [ring] });
  return ([x, y]) => flatContains(flat, x, y);
}

/** Of some places inside a ring, the one with the most room around it. */
export function roomiest(random: Random, ring: Line): Metres {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const inside = insideOf(ring);
  let best: Metres = ring[0] ?? [0, 0];
  let room = Number.NEGATIVE_INFINITY;
  for (let tries = 0; tries < 60; tries += 1) {
    const point: Metres = [random.between(Math.min(...xs), Math.max(...xs)), random.between(Math.min(...ys), Math.max(...ys))];
    if (!inside(point)) continue;
    const around = Math.min(distanceToLine(point, ring), 380) + random.between(0, 60);
    if (around > room) [best, room] = [point, around];
  }
  return best;
}

function xOf(column: number): number {
  return column * houseWidth + Math.floor(column / columnsABlock) * streetWidth;
}

function lattice(random: Random, centre: Metres, angle: number): readonly Plot[] {
  const plots: Plot[] = [];
  for (let row = -9; row <= 9; row += 1) {
    for (let column = -16; column <= 16; column += 1) {
      const at = turned(centre, angle, [xOf(column) + random.between(-1, 1), row * rowDepth + random.between(-1.5, 1.5)]);
      plots.push({ at, row, column, width: random.between(12, 14.5), depth: random.between(8, 11), angle });
    }
  }
  return plots;
}

/** A lane south of each row, and the streets that cross the rows between two blocks. */
function lanesOf(plots: readonly Plot[], centre: Metres, angle: number): readonly Line[] {
  const lanes: Line[] = [];
  for (const row of new Set(plots.map((plot) => plot.row))) {
    const columns = plots.filter((plot) => plot.row === row).map((plot) => plot.column);
    if (columns.length < 3) continue;
    const y = row * rowDepth - rowDepth / 2 + 2;
    lanes.push([xOf(Math.min(...columns)) - 10, xOf(Math.max(...columns)) + 10].map((x) => turned(centre, angle, [x, y])));
  }
  for (const block of new Set(plots.map((plot) => Math.floor(plot.column / columnsABlock)))) {
    const rows = plots.filter((plot) => Math.abs(plot.column - block * columnsABlock) < 3).map((plot) => plot.row);
    if (rows.length < 4) continue;
    const x = xOf(block * columnsABlock) - houseWidth / 2 - streetWidth / 2;
    lanes.push([Math.min(...rows) - 0.4, Math.max(...rows) + 0.6].map((row) => turned(centre, angle, [x, row * rowDepth])));
  }
  return lanes.filter(([from, to]) => from !== undefined && to !== undefined && distance(from, to) > 30);
}
