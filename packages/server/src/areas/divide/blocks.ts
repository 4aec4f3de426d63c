import { type FlatPolygon, flatContains } from '@gridkeeper/domain/areas/contains.ts';
import type { Barrier, BarrierClass, DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { LineWork, Segments } from './line-work.ts';
import { flatOn, type Prepared } from './prepare.ts';
import { linesOf, segmentsOf } from './segments.ts';

/** Ground that no hard barrier crosses 街坊. `fixed`: the grid given beforehand that it belongs to, or -1. */
export type Block = { readonly rings: FlatPolygon; readonly fixed: number };

/** Barriers that part the ground into blocks; minor roads only suggest where a border may run. */
const hard: readonly BarrierClass[] = ['highway', 'main', 'rail', 'water', 'wall'];
export const isHard = ({ class: kind }: Barrier): boolean => hard.includes(kind);

/** So many buildings at once are worked on at most: larger ground is cut by straight lines that leave no trace in the result. */
const buildingsAtOnce = 400;

/** Cuts the ground along its boundary, the grids given beforehand and the hard barriers. `loose`: ends of barriers that enclose nothing. */
export function blocksOf(lineWork: LineWork, input: DivideInput, prepared: Prepared): { blocks: readonly Block[]; loose: Segments } {
  const { plane, boundary, fixed, box } = prepared;
  const outlines = [input.boundary, ...fixed.map(({ shape }) => shape)].flatMap((shape) => polygonsOf(shape).flat());
  const barriers = input.barriers.filter(isHard).flatMap(({ geometry }) => linesOf(geometry));
  const { pieces, loose } = lineWork.pieces([
    ...segmentsOf(plane, outlines, [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1]),
    ...segmentsOf(plane, barriers, box),
    ...cutsOf(prepared),
  ]);
  const areas = fixed.map(({ shape }) => flatOn(plane, shape));
  const blocks = pieces
    .filter(({ inner: [x, y] }) => flatContains(boundary, x, y))
    .map(({ rings, inner: [x, y] }): Block => ({ rings, fixed: areas.findIndex((area) => flatContains(area, x, y)) }));
  return { blocks, loose };
}

function cutsOf({ box: [west, south, east, north], buildings }: Prepared): Segments {
  const sides = Math.ceil(Math.sqrt(buildings.length / buildingsAtOnce));
  const cuts: Segments = [];
  for (let i = 1; i < sides; i += 1) {
    const [x, y] = [Math.round(west + ((east - west) * i) / sides), Math.round(south + ((north - south) * i) / sides)];
    cuts.push(x, south, x, north, west, y, east, y);
  }
  return cuts;
}
