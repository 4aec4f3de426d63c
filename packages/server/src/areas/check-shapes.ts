import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import type { AreaFinding, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { findingOf } from './check-finding.ts';
import type { DividedArea, Drawn } from './divided-area.ts';
import type { Geos } from './geos.ts';

/** Shapes met before, by what makes two the same. */
export type SeenShapes = Map<string, DividedArea>;
type CheckedArea = { readonly drawn?: Drawn; readonly fault?: AreaFinding };

/** An area whose shape can be reckoned with, each shape once in its level and layer, or what is wrong with it. */
export function checkAreaShape(geos: Geos, area: DividedArea, seen: SeenShapes): CheckedArea {
  const { shape } = area;
  // Groups 居民小组 and what lies above communities are often known by code alone.
  if (shape === null) return area.level === 'grid' || area.level === 'community' ? { fault: findingOf('no-shape', [area]) } : {};
  const checked = checkShape(shape);
  if (!checked.ok) return { fault: findingOf('invalid-shape', [area], { at: checked.problem.at }) };
  if (!geos.isValid(geos.shape(shape))) return { fault: findingOf('invalid-shape', [area], { at: centreOf(shape) }) };
  const key = `${area.level} ${area.layer} ${sameShapeKey(shape)}`;
  const twin = seen.get(key);
  if (twin !== undefined) return { fault: findingOf('duplicate-shape', [twin, area], { at: centreOf(shape), shape }) };
  seen.set(key, area);
  return { drawn: { ...area, shape } };
}

/** Alike for shapes with the same corners, wherever their rings begin and whichever way they turn. */
export function sameShapeKey(shape: AreaShape): string {
  return JSON.stringify(
    (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flatMap((rings) =>
      rings.map((ring) => ring.slice(1).map(String).sort()),
    ),
  );
}
