import { distance, type Metres } from './plane.ts';

/** Three sites, by their number, and the centre of the circle through them. */
export type Triangle = { readonly sites: readonly [number, number, number]; readonly centre: Metres; readonly radius: number };

function circle(a: Metres, b: Metres, c: Metres): { readonly centre: Metres; readonly radius: number } {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const d = 2 * (bx * cy - by * cx);
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  const [ux, uy] = [(cy * bb - by * cc) / d, (bx * cc - cx * bb) / d];
  return { centre: [a[0] + ux, a[1] + uy], radius: Math.hypot(ux, uy) };
}

/**
 * The Delaunay triangles of a few dozen sites (Bowyer-Watson, quadratic). The centres of the circles around a site are the corners of its
 * Voronoi cell. Sites on the rim get no complete cell.
 */
export function triangulate(sites: readonly Metres[]): readonly Triangle[] {
  const far = 1e5;
  const corners: readonly Metres[] = [
    [-far, -far],
    [far, -far],
    [0, far],
  ];
  const all = [...sites, ...corners];
  const make = (p: number, q: number, r: number): Triangle => ({
    sites: [p, q, r],
    ...circle(all[p] ?? [0, 0], all[q] ?? [0, 0], all[r] ?? [0, 0]),
  });
  let triangles: Triangle[] = [make(sites.length, sites.length + 1, sites.length + 2)];
  sites.forEach((site, number) => {
    const broken = triangles.filter(({ centre, radius }) => distance(centre, site) < radius);
    const rim = new Map<string, readonly [number, number]>();
    for (const {
      sites: [p, q, r],
    } of broken) {
      for (const [from, to] of [
        [p, q],
        [q, r],
        [r, p],
      ] as const) {
        if (!rim.delete(`${to}-${from}`)) rim.set(`${from}-${to}`, [from, to]);
      }
    }
    triangles = triangles.filter((triangle) => !broken.includes(triangle));
    for (const [from, to] of rim.values()) triangles.push(make(from, to, number));
  });
  return triangles.filter((triangle) => triangle.sites.every((site) => site < sites.length));
}
