import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import Flatbush from 'flatbush';
import { groundFinding } from './check-finding.ts';
import { widthOf } from './check-sliver.ts';
import type { Drawn } from './divided-area.ts';
import type { Geos, Handle } from './geos.ts';

/**
 * Ground that two areas claim. First only those are compared with their neighbours that do not fit them edge to edge; where their sizes still add up to
 * more than the ground they cover together (two divisions drawn one over the other), every pair is.
 */
export function findOverlaps(geos: Geos, areas: readonly Drawn[], misfits: readonly number[], covered: Handle): readonly AreaFinding[] {
  const together = geos.polygons(covered).reduce((sum, shape) => sum + squareMetresOf(shape), 0);
  const surplus = areas.reduce((sum, { shape }) => sum + squareMetresOf(shape), 0) - together;
  if (surplus < 1) return [];
  const { found, squareMetres } = comparePairs(geos, areas, misfits);
  return squareMetres > 0.99 * surplus - 1 ? found : comparePairs(geos, areas, [...areas.keys()]).found;
}

function comparePairs(
  geos: Geos,
  areas: readonly Drawn[],
  chosen: readonly number[],
): { readonly found: readonly AreaFinding[]; readonly squareMetres: number } {
  const boxes = new Flatbush(areas.length);
  const bounds = areas.map(({ shape }) => boundsOf(shape) ?? ([0, 0, 0, 0] as const));
  for (const box of bounds) boxes.add(...box);
  boxes.finish();
  const suspects = new Set(chosen);
  const found: AreaFinding[] = [];
  let squareMetres = 0;
  for (const i of chosen) {
    // A pair of suspects is met once.
    for (const other of boxes.search(...(bounds[i] ?? [0, 0, 0, 0]), (j) => j > i || (j < i && !suspects.has(j)))) {
      const [a, b] = [areas[Math.min(i, other)], areas[Math.max(i, other)]];
      if (a === undefined || b === undefined) continue;
      for (const shape of geos.polygons(geos.intersection(geos.shape(a.shape), geos.shape(b.shape)))) {
        const width = widthOf(shape);
        squareMetres += squareMetresOf(shape);
        if (width !== 'rounding') found.push(groundFinding(width === 'sliver' ? 'sliver-overlap' : 'overlap', [a, b], shape));
      }
    }
  }
  return { found, squareMetres };
}
