import { triangulate } from './delaunay.ts';
import { distance, type Metres, mean } from './plane.ts';

/** The plan as cells that share corners and sides: a cell is a list of corners, a corner a number. Nothing can gape or overlap. */
export type Cells = {
  readonly corners: readonly Metres[];
  /** Per site, counter-clockwise. */
  readonly rings: readonly (readonly number[])[];
};

/** Corners nearer than this many metres become one: no side is too short to be seen. */
const merged = 45;

/** The Voronoi cells of the first `count` sites; the sites after them only fence the town in. */
export function cellsOf(sites: readonly Metres[], count: number): Cells {
  const triangles = triangulate(sites);
  const { corners, cornerOf } = mergeCorners(triangles.map(({ centre }) => centre));
  const rings = sites.slice(0, count).map((site, number) => {
    const around = triangles
      .map((triangle, i) => ({ triangle, corner: cornerOf[i] ?? 0 }))
      .filter(({ triangle }) => triangle.sites.includes(number))
      .map(({ triangle, corner }) => ({ corner, angle: Math.atan2(triangle.centre[1] - site[1], triangle.centre[0] - site[0]) }))
      .sort((a, b) => a.angle - b.angle)
      .map(({ corner }) => corner);
    return around.filter((corner, i) => corner !== around.at(i - 1));
  });
  return { corners, rings };
}

function mergeCorners(points: readonly Metres[]): { readonly corners: readonly Metres[]; readonly cornerOf: readonly number[] } {
  const groups: Metres[][] = [];
  const cornerOf = points.map((point) => {
    const known = groups.findIndex((group) => group.some((other) => distance(point, other) < merged));
    if (known >= 0) groups[known]?.push(point);
    return known >= 0 ? known : groups.push([point]) - 1;
  });
  return { corners: groups.map(mean), cornerOf };
}

/** The name of a side, the same from both of its cells. */
export const sideKey = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

/**
 * The outline of several cells together: sides that two of them share vanish.
 * @throws Error when the cells do not hang together without a hole
 */
export function outlineOf(rings: readonly (readonly number[])[]): readonly number[] {
  const next = new Map<number, number>();
  const sides = new Map<string, readonly [number, number]>();
  for (const ring of rings) {
    ring.forEach((to, i) => {
      const from = ring.at(i - 1) ?? to;
      if (!sides.delete(`${to}-${from}`)) sides.set(`${from}-${to}`, [from, to]);
    });
  }
  for (const [from, to] of sides.values()) next.set(from, to);
  const [start] = next.keys();
  const outline: number[] = [];
  for (let at = start; at !== undefined && (outline.length === 0 || at !== start); at = next.get(at)) outline.push(at);
  if (outline.length !== sides.size) throw new Error('The cells do not form one piece of ground.');
  return outline;
}
