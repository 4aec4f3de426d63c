import { type Bounds, boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { widthOf } from '../check-sliver.ts';
import type { Geos } from '../geos.ts';
import type { AreaRecord } from '../save-areas.ts';

/** What is left of the holes of a shape when the other areas of its level and layer are taken off. */
export function uncoveredHoles(
  geos: Geos,
  { code, level, layer }: AreaRecord,
  shape: AreaShape,
  standing: ReadonlyMap<string, AreaRecord>,
): readonly AreaShape[] {
  const holes = polygonsOf(shape).flatMap(([, ...inner]) => inner.map((ring): AreaShape => ({ type: 'Polygon', coordinates: [ring] })));
  if (holes.length === 0) return [];
  const others = [...standing.values()].flatMap((one) =>
    one.code !== code && one.level === level && one.layer === layer && one.shape !== null ? [one.shape] : [],
  );
  return holes.flatMap((hole) => {
    const near = others.filter((other) => touch(boundsOf(hole), boundsOf(other)) && geos.isValid(geos.shape(other)));
    const covered = geos.union(near.map((other) => geos.shape(other)));
    return geos.polygons(geos.difference(geos.shape(hole), covered)).filter((piece) => widthOf(piece) !== 'rounding');
  });
}

function touch(a: Bounds | undefined, b: Bounds | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
