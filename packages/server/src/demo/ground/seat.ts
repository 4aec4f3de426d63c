import { footprintOf, type PlannedBuilding, type Plot } from './building.ts';
import { publicBuildings, quarters } from './names.ts';
import type { Line, Metres } from './plane.ts';
import { type Random, randomOf } from './random.ts';

/** A quarter of the street's seat 驻地: blocks of shops, estates, courtyards and public buildings on both sides of two main roads. */
export type Quarter = { readonly buildings: readonly Omit<PlannedBuilding, 'grid' | 'group'>[]; readonly lanes: readonly Line[] };

const margin = 34;
const blockWidth = 126;
const blockDepth = 118;
const columns = 4;
const rows = 4;
const street = 12;

/** The built-up ground of the seat, in metres from the crossing. */
export const seatReach: Metres = [margin + columns * blockWidth + 40, margin + rows * blockDepth + 40];

type Block = { readonly column: number; readonly row: number };
type Draft = { readonly plots: readonly Plot[]; readonly name: (number: number) => string; readonly weight: () => number };

/** Draws quarter 0 to 3 (north-west, south-west, north-east, south-east). */
export function drawQuarter(seed: number, number: number): Quarter {
  const random = randomOf(seed, `quarter ${number}`);
  const [east, north] = [number >= 2 ? 1 : -1, number % 2 === 0 ? 1 : -1];
  const names = quarters[number] ?? quarters[0];
  const place = ([x, y]: Metres): Metres => [east * x, north * y];
  const inner: readonly Block[] = shuffled(
    random,
    Array.from({ length: (columns - 1) * (rows - 1) }, (_, i) => ({
      column: 1 + (i % (columns - 1)),
      row: 1 + Math.floor(i / (columns - 1)),
    })),
  );
  const at = (block: number) => inner[block] ?? { column: 1, row: 1 };
  const drafts: Draft[] = [
    ...names.estates.map((estate, i) => ({
      plots: slabs(at(i)),
      name: (n: number) => `${estate}${n}号楼`,
      weight: () => random.between(14, 23),
    })),
    ...names.lanes.map((lane, i) => ({
      plots: courtyards(random, at(2 + i)),
      name: (n: number) => `${lane}${n}号`,
      weight: () => random.between(1, 2.4),
    })),
    ...(publicBuildings[number] ?? []).map((name, i) => ({ plots: hall(at(6 + i)), name: () => name, weight: () => 0 })),
    {
      plots: shops(random, 'street'),
      name: (n) => `${names.street}${2 * n - (east > 0 ? 0 : 1)}号`,
      weight: () => (random.next() < 0.3 ? 1 : 0),
    },
    {
      plots: shops(random, 'road'),
      name: (n) => `${names.road}${2 * n - (north > 0 ? 0 : 1)}号`,
      weight: () => (random.next() < 0.3 ? 1 : 0),
    },
  ];
  return {
    buildings: drafts.flatMap(({ plots, name, weight }) =>
      plots.map((plot, i) => ({
        at: place(plot.at),
        footprint: footprintOf({ ...plot, at: place(plot.at) }),
        label: name(i + 1),
        weight: weight(),
      })),
    ),
    lanes: lanes().map((lane) => lane.map(place)),
  };
}

function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

const middleOf = ({ column, row }: Block): Metres => [margin + (column + 0.5) * blockWidth, margin + (row + 0.5) * blockDepth];

/** Rows of one block, `across` buildings each. */
function rowsIn(block: Block, count: number, across: number, size: (row: number, column: number) => Metres): readonly Plot[] {
  const [x, y] = middleOf(block);
  const [usableX, usableY] = [blockWidth - street, blockDepth - street];
  return Array.from({ length: count * across }, (_, i): Plot => {
    const [row, column] = [Math.floor(i / across), i % across];
    const [width, depth] = size(row, column);
    const at: Metres = [x + ((column + 0.5) / across - 0.5) * usableX, y + ((row + 0.5) / count - 0.5) * usableY];
    return { at, row, column, width, depth, angle: 0 };
  });
}

const slabs = (block: Block) => rowsIn(block, 4, 2, () => [46, 12]);
const courtyards = (random: Random, block: Block) => rowsIn(block, 3, 7, () => [random.between(12, 14), random.between(9, 15)]);
const hall = (block: Block) => rowsIn(block, 1, 1, () => [62, 34]);

/** A row of shops along the avenue (`street`) or the highway (`road`), numbered from the crossing outwards. */
function shops(random: Random, side: 'street' | 'road'): readonly Plot[] {
  const length = side === 'street' ? rows * blockDepth : columns * blockWidth;
  const gap = 15;
  const first = side === 'street' ? 0 : 3;
  return Array.from({ length: Math.floor(length / gap) - first }, (_, i): Plot => {
    const [away, back] = [margin + (i + first + 0.5) * gap, margin - 2 + random.between(0, 2)];
    const size: Metres = [12.5, random.between(11, 15)];
    return side === 'street'
      ? { at: [back, away], row: i, column: 0, width: size[1], depth: size[0], angle: 0 }
      : { at: [away, back], row: 0, column: i, width: size[0], depth: size[1], angle: 0 };
  });
}

/** The streets between the blocks, from the main roads outwards. */
function lanes(): readonly Line[] {
  const [reachX, reachY] = [margin + columns * blockWidth, margin + rows * blockDepth];
  const along: Line[] = Array.from({ length: rows }, (_, i) => [
    [0, margin + (i + 1) * blockDepth],
    [reachX, margin + (i + 1) * blockDepth],
  ]);
  const across: Line[] = Array.from({ length: columns }, (_, i) => [
    [margin + (i + 1) * blockWidth, 0],
    [margin + (i + 1) * blockWidth, reachY],
  ]);
  return [...along, ...across];
}
