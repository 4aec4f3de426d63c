import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import type { AreaFinding, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { findMisfits } from './check-borders.ts';
import { groundFinding } from './check-finding.ts';
import { findOverlaps } from './check-overlaps.ts';
import { widthOf } from './check-sliver.ts';
import type { Drawn } from './divided-area.ts';
import type { Geos, Handle } from './geos.ts';

type Wanted = { readonly gaps: boolean; readonly overlaps: boolean };

/**
 * Whether areas tile the one above them: gaps, ground that two claim, and what leaves the area above.
 * @param wanted gaps: not where some of the areas have no shape, so that the others must leave ground bare
 */
export function checkGround(geos: Geos, parent: Drawn, areas: readonly Drawn[], wanted: Wanted): readonly AreaFinding[] {
  const shapes = areas.map(({ shape }) => shape);
  if (tilesExactly(parent.shape, shapes)) return [];
  const misfits = findMisfits(parent.shape, shapes);
  if (misfits.length === 0) return [];
  const ground = geos.shape(parent.shape);
  const covered = geos.union(shapes.map((shape) => geos.shape(shape)));
  const outside = piecesOf(geos, geos.difference(covered, ground)).length > 0;
  return [
    ...(wanted.gaps ? gapsIn(geos, parent, geos.difference(ground, covered)) : []),
    ...(wanted.overlaps ? findOverlaps(geos, areas, misfits, covered) : []),
    ...(outside ? misfits.flatMap((i) => outsideOf(geos, parent, ground, areas[i])) : []),
  ];
}

function gapsIn(geos: Geos, parent: Drawn, bare: Handle): readonly AreaFinding[] {
  return piecesOf(geos, bare).map((shape) => groundFinding(widthOf(shape) === 'sliver' ? 'sliver-gap' : 'gap', [parent], shape));
}

function outsideOf(geos: Geos, parent: Drawn, ground: Handle, area: Drawn | undefined): readonly AreaFinding[] {
  if (area === undefined) return [];
  return piecesOf(geos, geos.difference(geos.shape(area.shape), ground)).map((shape) =>
    groundFinding('outside-parent', [area, parent], shape),
  );
}

const piecesOf = (geos: Geos, handle: Handle): readonly AreaShape[] =>
  geos.polygons(handle).filter((shape) => widthOf(shape) !== 'rounding');
