import { Corners, edgeFrom, edgeKey, edgeTo, type Face } from '@gridkeeper/domain/areas/divide/borders/mesh.ts';
import { numbersOf } from '@gridkeeper/domain/areas/divide/borders/sides-of.ts';
import type { DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import Flatbush from 'flatbush';
import { facesOfBlock } from './block-faces.ts';
import { type Block, blocksOf, isHard } from './blocks.ts';
import type { Breather } from './breather.ts';
import type { LineWork, Segments } from './line-work.ts';
import { nodeAnew } from './node-anew.ts';
import type { Prepared } from './prepare.ts';
import { type Box, linesOf, pushClipped, segmentsOf } from './segments.ts';
import { type Welded, weld } from './weld.ts';
import { withoutBits, withoutPockets } from './without-bits.ts';

/** The ground in pieces that share their corners. Of each face: the buildings on it, whether it lies under one, and the fixed grid it belongs to (-1: none). */
export type Ground = {
  readonly corners: Corners;
  readonly faces: readonly Face[];
  readonly owners: readonly (readonly number[])[];
  readonly solid: readonly boolean[];
  readonly fixed: readonly number[];
  /** Corners of the boundary, of fixed grids and of barriers. */
  readonly isEnd: (corner: number) => boolean;
  readonly onOneSide: Welded['onOneSide'];
};

/** Cuts the ground of a community into buildings with the ground around each. */
export async function groundOf(lineWork: LineWork, input: DivideInput, prepared: Prepared, breather: Breather): Promise<Ground> {
  const { plane, buildings } = prepared;
  const { blocks: found, loose } = blocksOf(lineWork, input, prepared);
  const whole = withoutBits(found, input.locked.length);
  const blocks = withoutPockets(whole, input.locked.length, plane.metresX * plane.metresY, buildings);
  const corners = new Corners();
  const { sides, outer } = sidesOfBlocks(corners, blocks);
  const ends = new Set([...sides].flatMap((edge) => [edgeFrom(edge), edgeTo(edge)]));
  const work = {
    lineWork,
    buildings,
    near: finderOf(buildings.map(({ box }) => box)),
    softLines: softLinesOf(input, prepared, loose),
    metresX: plane.metresX,
    metresY: plane.metresY,
  };
  const cut: Face[] = [];
  const [owners, solid, fixed]: [(readonly number[])[], boolean[], number[]] = [[], [], []];
  for (const block of blocks) {
    for (const piece of facesOfBlock(block, work)) {
      cut.push({ rings: piece.rings.map((ring) => numbersOf(corners, ring)) });
      owners.push(piece.owners);
      solid.push(piece.solid);
      fixed.push(block.fixed);
    }
    await breather.rest();
  }
  await breather.rest();
  const isEnd = (corner: number) => ends.has(corner);
  const { sound, ...welded } = weld(corners, cut, [...sides], outer);
  if (sound) return { corners, ...welded, owners, solid, fixed, isEnd };
  const anew = nodeAnew(lineWork, corners, cut, prepared.boundary);
  const of = <One>(list: readonly One[], none: One) => anew.from.map((face) => list[face] ?? none);
  return {
    corners,
    faces: anew.faces,
    onOneSide: welded.onOneSide,
    owners: of(owners, []),
    solid: of(solid, false),
    fixed: of(fixed, -1),
    isEnd,
  };
}

/** Edges of all blocks, once each, and those of them that have no block on their other side. */
function sidesOfBlocks(corners: Corners, blocks: readonly Block[]) {
  const sides = new Set<number>();
  const outer = new Set<number>();
  for (const { rings } of blocks) {
    for (const ring of rings.map((ring) => numbersOf(corners, ring))) {
      ring.forEach((from, i) => {
        const to = ring[(i + 1) % ring.length] ?? 0;
        if (sides.has(edgeKey(to, from))) outer.delete(edgeKey(to, from));
        else {
          sides.add(edgeKey(from, to));
          outer.add(edgeKey(from, to));
        }
      });
    }
  }
  return { sides, outer };
}

/** Which boxes meet a box, by their place in the list. */
function finderOf(boxes: readonly Box[]): (box: Box) => readonly number[] {
  if (boxes.length === 0) return () => [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return (box) => index.search(...box).sort((a, b) => a - b);
}

function softLinesOf({ barriers, estates }: DivideInput, { plane, box }: Prepared, loose: Segments): (box: Box) => Segments {
  const lines = [
    ...barriers.filter((barrier) => !isHard(barrier)).flatMap(({ geometry }) => linesOf(geometry)),
    ...estates.flatMap((shape) => linesOf(shape)),
  ];
  const soft = [...segmentsOf(plane, lines, box), ...loose];
  const at = (i: number, k: number) => soft[4 * i + k] ?? 0;
  const find = finderOf(
    Array.from(
      { length: soft.length / 4 },
      (_, i): Box => [
        Math.min(at(i, 0), at(i, 2)),
        Math.min(at(i, 1), at(i, 3)),
        Math.max(at(i, 0), at(i, 2)),
        Math.max(at(i, 1), at(i, 3)),
      ],
    ),
  );
  return (wanted) => {
    const found: Segments = [];
    for (const i of find(wanted)) pushClipped(found, at(i, 0), at(i, 1), at(i, 2), at(i, 3), wanted);
    return found;
  };
}
