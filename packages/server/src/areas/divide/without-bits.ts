import { flatContains } from '@gridkeeper/domain/areas/contains.ts';
import { Union } from '@gridkeeper/domain/areas/divide/atoms/union.ts';
import { turningOf } from './block-faces.ts';
import type { Block } from './blocks.ts';

/**
 * Where a locked grid or the boundary leaves several pieces of a dedicated grid, the largest is the dedicated grid and the others are ground as any.
 * @param locked so many fixed grids come first and keep what they have
 */
export function withoutBits(blocks: readonly Block[], locked: number): readonly Block[] {
  const joined = new Union(blocks.length);
  const known = new Map<string, number>();
  blocks.forEach(({ rings, fixed }, i) => {
    if (fixed < locked) return;
    for (const side of sidesOf(rings)) {
      const other = known.get(side) ?? i;
      if (blocks[other]?.fixed === fixed) joined.join(i, other);
      known.set(side, i);
    }
  });
  const ground = new Float64Array(blocks.length);
  const largest = new Map<number, number>();
  blocks.forEach(({ rings }, i) => {
    const piece = joined.of(i);
    ground[piece] = rings.reduce((sum, ring) => sum + turningOf(ring), ground[piece] ?? 0);
  });
  blocks.forEach(({ fixed }, i) => {
    const [piece, most] = [joined.of(i), largest.get(fixed)];
    if (most === undefined || (ground[piece] ?? 0) > (ground[most] ?? 0)) largest.set(fixed, piece);
  });
  return blocks.map((block, i) => (block.fixed < locked || largest.get(block.fixed) === joined.of(i) ? block : { ...block, fixed: -1 }));
}

/** Ground cut off with fewer square metres is no grid of its own. */
const smallest = 100;

/** A corner of ground that dedicated grids cut off, too small for a grid and without a building's place, belongs to the one with the most sides at it. */
export function withoutPockets(
  blocks: readonly Block[],
  locked: number,
  squareMetresOfStep: number,
  places: readonly { readonly x: number; readonly y: number }[],
): readonly Block[] {
  if (blocks.every(({ fixed }) => fixed < locked)) return blocks;
  const joined = new Union(blocks.length);
  const known = new Map<string, number>();
  const meeting: (readonly [free: number, fixed: number])[] = [];
  blocks.forEach(({ rings, fixed }, i) => {
    for (const side of sidesOf(rings)) {
      const other = known.get(side) ?? i;
      const beside = blocks[other]?.fixed ?? -1;
      if (fixed < 0 && beside < 0) joined.join(i, other);
      else if (fixed < 0) meeting.push([i, beside]);
      else if (beside < 0) meeting.push([other, fixed]);
      known.set(side, i);
    }
  });
  const ground = new Float64Array(blocks.length);
  const held = new Set<number>();
  blocks.forEach(({ rings, fixed }, i) => {
    const pocket = joined.of(i);
    ground[pocket] = rings.reduce((sum, ring) => sum + (turningOf(ring) / 2) * squareMetresOfStep, ground[pocket] ?? 0);
    const isSmall = fixed < 0 && (ground[pocket] ?? 0) < smallest;
    if (isSmall && places.some(({ x, y }) => flatContains([rings], x, y))) held.add(pocket);
  });
  const sides = new Map<number, Map<number, number>>();
  for (const [free, fixed] of meeting) {
    const pocket = joined.of(free);
    if (fixed < locked || held.has(pocket) || (ground[pocket] ?? 0) >= smallest) continue;
    const own = sides.get(pocket) ?? new Map<number, number>();
    sides.set(pocket, own.set(fixed, (own.get(fixed) ?? 0) + 1));
  }
  return blocks.map((block, i) => {
    const [taker] = block.fixed < 0 ? [...(sides.get(joined.of(i)) ?? [])].sort(([a, x], [b, y]) => y - x || a - b) : [];
    return taker === undefined ? block : { ...block, fixed: taker[0] };
  });
}

/** Every side of a block, named alike from both its blocks. */
function sidesOf(rings: readonly Float64Array[]): readonly string[] {
  return rings.flatMap((ring) => {
    const corners = Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`);
    return corners.map((corner, i) => {
      const next = corners[(i + 1) % corners.length] ?? corner;
      return corner < next ? `${corner} ${next}` : `${next} ${corner}`;
    });
  });
}
