import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import type { Barrier, BarrierClass } from '@gridkeeper/domain/areas/divide/wire.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { Geos } from '../geos.ts';

/** A pond or basin of fewer square metres is walked around. */
const smallest = 3_000;

/**
 * Barriers that cover ground (rivers, lakes) without the seams between their pieces, for maps cut them into tiles, and without what is too small to
 * part anything. Lines stay as they are; a polygon that is not sound stays as its outline.
 */
export async function dissolveBarriers(barriers: readonly Barrier[]): Promise<readonly Barrier[]> {
  const rest: Barrier[] = [];
  const grounds = new Map<BarrierClass, AreaShape[]>();
  for (const barrier of barriers) {
    const { type } = barrier.geometry;
    const checked = type === 'Polygon' || type === 'MultiPolygon' ? checkShape(barrier.geometry) : undefined;
    if (checked?.ok) grounds.set(barrier.class, [...(grounds.get(barrier.class) ?? []), ...partsOf(checked.shape)]);
    else rest.push(barrier);
  }
  if (grounds.size === 0) return rest;
  const geos = await Geos.open();
  for (const [kind, shapes] of grounds) {
    const whole = geos.polygons(geos.union(shapes.map((shape) => geos.shape(shape))));
    for (const geometry of whole) if (squareMetresOf(geometry) >= smallest) rest.push({ class: kind, geometry });
    geos.clear();
  }
  return rest;
}

const partsOf = (shape: AreaShape): readonly AreaShape[] =>
  shape.type === 'Polygon' ? [shape] : shape.coordinates.map((coordinates): AreaShape => ({ type: 'Polygon', coordinates }));
