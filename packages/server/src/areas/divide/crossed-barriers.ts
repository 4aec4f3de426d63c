import { flatContains } from '@gridkeeper/domain/areas/contains.ts';
import { labelFaces, unlabelled } from '@gridkeeper/domain/areas/divide/atoms/label-faces.ts';
import { Corners, type Face } from '@gridkeeper/domain/areas/divide/borders/mesh.ts';
import { numbersOf, type SideOfFaces, sidesOf } from '@gridkeeper/domain/areas/divide/borders/sides-of.ts';
import { Plane } from '@gridkeeper/domain/areas/divide/plane.ts';
import type { DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { GridIndex } from '../grid-index.ts';
import { isHard } from './blocks.ts';
import type { Breather } from './breather.ts';
import type { LineWork, Piece } from './line-work.ts';
import { boxOf, flatOn } from './prepare.ts';
import { linesOf, segmentsOf } from './segments.ts';

/** Barriers that the buildings of a grid stand on both sides of, and how many metres they run within it. */
export type Crossed = { readonly barriers: number; readonly metres: number };

/** A barrier is looked at every so many metres, as far to both sides as the second number says. */
const [step, beside] = [10, 1.5];
/** A corner cut off, in metres, is no crossing. */
const shortest = 20;

type Placed = { readonly point: LonLat; readonly grid: string };

/**
 * How many barriers (highways, main roads, rails, water, walls) cross each grid. Ground between barriers is one block; a strip without a building
 * (between two carriageways, a river) goes with the block beside it, so a dual carriageway is one barrier.
 * @param gridAt the grid at a place
 */
export async function crossedBarriers(
  lineWork: LineWork,
  input: Pick<DivideInput, 'boundary' | 'barriers'>,
  placed: readonly Placed[],
  gridAt: (point: LonLat) => string | undefined,
  breather: Breather,
): Promise<ReadonlyMap<string, Crossed>> {
  const plane = new Plane(polygonsOf(input.boundary).flat(2));
  const pieces = piecesBetween(lineWork, input, plane);
  await breather.rest();
  const corners = new Corners();
  const faces = pieces.map(({ rings }): Face => ({ rings: rings.map((ring) => numbersOf(corners, ring)) }));
  const sides = sidesOf(faces);
  const { labels, inhabited } = blocksOf(plane, pieces, corners, sides, placed);
  const metres = new Map<string, Map<string, number>>();
  for (const { left, right, from, to } of sides) {
    const [a, b] = [labels[left] ?? -1, labels[right] ?? -1];
    if (right < 0 || a === b) continue;
    for (const [grid, length] of withinGrids(plane, corners.at(from), corners.at(to), gridAt)) {
      if (!inhabited.has(`${grid} ${a}`) || !inhabited.has(`${grid} ${b}`)) continue;
      const own = metres.get(grid) ?? new Map<string, number>();
      const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
      metres.set(grid, own.set(pair, (own.get(pair) ?? 0) + length));
    }
    await breather.rest();
  }
  return new Map([...metres].map(([grid, own]) => [grid, crossedOf([...own.values()])]));
}

function crossedOf(lengths: readonly number[]): Crossed {
  const long = lengths.filter((length) => length >= shortest);
  return { barriers: long.length, metres: long.reduce((sum, length) => sum + length, 0) };
}

function piecesBetween(
  lineWork: LineWork,
  { boundary, barriers }: Pick<DivideInput, 'boundary' | 'barriers'>,
  plane: Plane,
): readonly Piece[] {
  const flat = flatOn(plane, boundary);
  const box = boxOf(flat.flat());
  const lines = [...polygonsOf(boundary).flat(), ...barriers.filter(isHard).flatMap(({ geometry }) => linesOf(geometry))];
  return lineWork.pieces(segmentsOf(plane, lines, box)).pieces.filter(({ inner: [x, y] }) => flatContains(flat, x, y));
}

/** The block of each piece, and which grids have buildings in which block, as `grid block`. */
function blocksOf(plane: Plane, pieces: readonly Piece[], corners: Corners, sides: readonly SideOfFaces[], placed: readonly Placed[]) {
  const closed = (ring: Float64Array): readonly LonLat[] =>
    Array.from({ length: ring.length / 2 }, (_, i): LonLat => [ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0]);
  const index = new GridIndex(
    pieces.map(({ rings }, i) => ({ id: String(i), shape: { type: 'Polygon', coordinates: rings.map(closed) } })),
  );
  const labels = new Int32Array(pieces.length).fill(unlabelled);
  const inhabited = new Set<string>();
  for (const { point, grid } of placed) {
    const block = index.find(...plane.cornerOf(point));
    if (block === undefined) continue;
    labels[Number(block)] = Number(block);
    inhabited.add(`${grid} ${block}`);
  }
  const metres = sides.map(({ from, to }) => plane.metresBetween(...corners.at(from), ...corners.at(to)));
  const [left, right] = [sides.map((side) => side.left), sides.map((side) => side.right)];
  labelFaces(labels, { left, right, metres, rank: sides.map(() => 0) }, pieces.length);
  return { labels, inhabited };
}

/** Metres of a straight line that have the same grid on both sides, by grid. */
function withinGrids(
  plane: Plane,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  gridAt: (point: LonLat) => string | undefined,
): ReadonlyMap<string, number> {
  const long = plane.metresBetween(ax, ay, bx, by);
  const [dx, dy] = [(bx - ax) * plane.metresX, (by - ay) * plane.metresY];
  const [offX, offY] = [(-dy / long) * (beside / plane.metresX), (dx / long) * (beside / plane.metresY)];
  const steps = Math.max(1, Math.round(long / step));
  const found = new Map<string, number>();
  for (let i = 0; i < steps; i += 1) {
    const [x, y] = [ax + ((bx - ax) * (i + 0.5)) / steps, ay + ((by - ay) * (i + 0.5)) / steps];
    const grid = gridAt(plane.lonLatOf(x + offX, y + offY));
    if (grid !== undefined && grid === gridAt(plane.lonLatOf(x - offX, y - offY))) found.set(grid, (found.get(grid) ?? 0) + long / steps);
  }
  return found;
}
