import { boundsOfPoints } from '@gridkeeper/domain/areas/bounds.ts';
import { metresBetween } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape, ComparedBy } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { toWgs84 } from '@gridkeeper/domain/exchange/coordinates.ts';
import { placesIn } from './convert-geometry.ts';
import { metresOutside } from './metres-outside.ts';
import type { SourceFeature } from './source-feature.ts';
import type { Comparison } from './suspect-system.ts';

/** So many things tell a shift as well as all of them. */
const enough = 500;

/** The middle of a geometry's box, as the file gives it. */
export function middleOf(geometry: unknown): LonLat | undefined {
  const [west, south, east, north] = boundsOfPoints(placesIn(geometry)) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  return [(west + east) / 2, (south + north) / 2];
}

/** Things of the file beside the same things as they stand: the distance between the middles. */
export function besideStanding(
  by: ComparedBy,
  sources: readonly SourceFeature[],
  findStanding: (source: SourceFeature) => LonLat | undefined,
): Comparison {
  const pairs = spread(sources).flatMap((source) => {
    const [here, there] = [middleOf(source.given), findStanding(source)];
    return here === undefined || there === undefined ? [] : [{ here, there }];
  });
  return {
    by,
    matched: pairs.length,
    offsets: (system) => pairs.map(({ here, there }) => metresBetween(toWgs84(here, system), there)),
  };
}

/** A shape that stands, and the things of the file that ought to lie within it. */
export type Within = { readonly ground: readonly AreaShape[]; readonly sources: readonly SourceFeature[] };

/** Things of the file beside the ground above them: how far their outermost corners lie outside it. */
export function besideGround(by: ComparedBy, families: readonly Within[]): Comparison {
  const outermost = spread(families).flatMap(({ ground, sources }) => {
    const corners = cornersOf(sources);
    return corners.length === 0 || ground.length === 0 ? [] : [{ ground, corners, count: sources.length }];
  });
  return {
    by,
    matched: outermost.reduce((sum, { count }) => sum + count, 0),
    offsets: (system) =>
      outermost.map(({ ground, corners }) => Math.max(...corners.map((corner) => metresOutside(ground, toWgs84(corner, system))))),
  };
}

/** The westernmost, easternmost, southernmost and northernmost place. */
function cornersOf(sources: readonly SourceFeature[]): readonly LonLat[] {
  const outermost: LonLat[] = [];
  for (const place of sources.flatMap((source) => [...placesIn(source.given)])) {
    const [lon, lat] = place;
    if (lon < (outermost[0]?.[0] ?? Infinity)) outermost[0] = place;
    if (lon > (outermost[1]?.[0] ?? -Infinity)) outermost[1] = place;
    if (lat < (outermost[2]?.[1] ?? Infinity)) outermost[2] = place;
    if (lat > (outermost[3]?.[1] ?? -Infinity)) outermost[3] = place;
  }
  return outermost;
}

/** At most 500, from everywhere in a list. */
function spread<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, items.length / enough);
  return Array.from({ length: Math.min(items.length, enough) }, (_, i) => items[Math.floor(i * step)]).filter((item) => item !== undefined);
}
