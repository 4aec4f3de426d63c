import type { AreaShape } from '../../wire.ts';
import type { Plane } from '../plane.ts';
import type { Chain } from './chains.ts';
import { linkRings } from './link-rings.ts';
import { type Corners, edgeKey } from './mesh.ts';
import { shapeOfRings } from './shape-of-rings.ts';

/** The shape of each grid out of the borders around it; both sides of a border have the very same corners. Nothing for a grid without ground. */
export function shapesOfChains(
  plane: Plane,
  corners: Corners,
  chains: readonly Chain[],
  grids: number,
): readonly (AreaShape | undefined)[] {
  const edges = Array.from({ length: grids }, () => new Set<number>());
  // Two lines may have become one when they were made straight: ground of no width is none.
  const walk = (own: Set<number> | undefined, from: number, to: number) => {
    if (own?.delete(edgeKey(to, from)) === false) own.add(edgeKey(from, to));
  };
  for (const { corners: line, left, right } of chains) {
    for (let i = 1; i < line.length; i += 1) {
      const [from, to] = [line[i - 1] ?? 0, line[i] ?? 0];
      walk(edges[left], from, to);
      walk(edges[right], to, from);
    }
  }
  return edges.map((own) => (own.size === 0 ? undefined : shapeOfRings(plane, corners, linkRings(corners, own))));
}
