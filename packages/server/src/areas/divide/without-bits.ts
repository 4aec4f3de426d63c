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
