import type { Label } from '../base/label.ts';
import type { LonLat } from '../cases/wire.ts';
import { squareMetresOf } from './measure.ts';
import { polygonsOf, type Ring, type Rings } from './parts.ts';
import { findSelfCrossing } from './self-crossing.ts';
import type { AreaShape } from './wire.ts';

export type ShapeProblemCode =
  | 'not-a-polygon'
  | 'not-numbers'
  | 'swapped'
  | 'metres'
  | 'out-of-range'
  | 'too-few-points'
  | 'unclosed'
  | 'self-crossing'
  | 'no-ground'
  | 'too-many-points';

/** What is wrong with a shape, and where, if there is one place. */
export type ShapeProblem = { readonly code: ShapeProblemCode; readonly at: LonLat | null };

export const shapeProblems: Readonly<Record<ShapeProblemCode, Label>> = {
  'not-a-polygon': { zh: '图形须为 GeoJSON 的 Polygon 或 MultiPolygon。', en: 'The shape must be a GeoJSON Polygon or MultiPolygon.' },
  'not-numbers': { zh: '坐标须为成对的数字 [经度, 纬度]。', en: 'Coordinates must be pairs of numbers [longitude, latitude].' },
  swapped: { zh: '经度和纬度好像颠倒了：应先写经度，再写纬度。', en: 'Longitude and latitude seem to be swapped: longitude comes first.' },
  metres: {
    zh: '坐标好像是以米为单位的投影坐标，请先转换为经纬度（CGCS2000 或 WGS84）。',
    en: 'These look like projected metres; convert them to degrees (CGCS2000 or WGS84) first.',
  },
  'out-of-range': {
    zh: '经度须在 −180 到 180 之间，纬度须在 −90 到 90 之间。',
    en: 'Longitude must lie within ±180 and latitude within ±90.',
  },
  'too-few-points': { zh: '边界至少要有三个不同的点。', en: 'An outline needs at least three different points.' },
  unclosed: { zh: '边界没有闭合：最后一点须与第一点相同。', en: 'The outline is not closed: its last point must equal its first.' },
  'self-crossing': { zh: '边界自相交，请在标出的位置修正。', en: 'The outline crosses itself; mend it at the place shown.' },
  'no-ground': { zh: '图形没有面积。', en: 'The shape covers no ground.' },
  'too-many-points': {
    zh: '边界点过多（超过两万个），请先在地图软件中简化。',
    en: 'More than 20,000 corners: simplify the outline first.',
  },
};

/** Of one polygon. Borders of counties have a few thousand; far beyond, the search for crossings holds up everybody. */
const mostCorners = 20_000;

/** Longitudes and latitudes of China (as in gcoord): a pair that fits only the other way round was swapped. */
const china = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 };

function looksSwapped([lon, lat]: LonLat): boolean {
  const fitsTurned = lat >= china.west && lat <= china.east && lon >= china.south && lon <= china.north;
  return fitsTurned || (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90);
}

function pointProblem(point: unknown): ShapeProblemCode | undefined {
  if (!Array.isArray(point) || point.length < 2) return 'not-numbers';
  const [lon, lat]: readonly unknown[] = point;
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) return 'not-numbers';
  if (looksSwapped([lon, lat])) return 'swapped';
  if (Math.abs(lon) > 1_000 || Math.abs(lat) > 1_000) return 'metres';
  return Math.abs(lon) > 180 || Math.abs(lat) > 90 ? 'out-of-range' : undefined;
}

const asPlace = (point: unknown): LonLat | null =>
  Array.isArray(point) && typeof point[0] === 'number' && typeof point[1] === 'number' ? [point[0], point[1]] : null;

function findPointProblem(polygons: readonly unknown[]): ShapeProblem | undefined {
  for (const rings of polygons) {
    if (!Array.isArray(rings) || rings.length === 0) return { code: 'not-a-polygon', at: null };
    for (const ring of rings) {
      if (!Array.isArray(ring)) return { code: 'not-a-polygon', at: null };
      for (const point of ring) {
        const code = pointProblem(point);
        if (code !== undefined) return { code, at: asPlace(point) };
      }
    }
  }
  return undefined;
}

function findRingProblem(ring: Ring): ShapeProblem | undefined {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  const distinct = new Set(ring.map(([lon, lat]) => `${lon},${lat}`));
  if (first === undefined || last === undefined || distinct.size < 3) return { code: 'too-few-points', at: first ?? null };
  return first[0] !== last[0] || first[1] !== last[1] ? { code: 'unclosed', at: last } : undefined;
}

function findPolygonProblem(rings: Rings): ShapeProblem | undefined {
  if (cornersOf(rings) > mostCorners) return { code: 'too-many-points', at: rings[0]?.[0] ?? null };
  for (const ring of rings) {
    const problem = findRingProblem(ring);
    if (problem !== undefined) return problem;
  }
  const at = findSelfCrossing(rings);
  return at === undefined ? undefined : { code: 'self-crossing', at };
}

export type CheckedShape = { readonly ok: true; readonly shape: AreaShape } | { readonly ok: false; readonly problem: ShapeProblem };

const refused = (code: ShapeProblemCode): CheckedShape => ({ ok: false, problem: { code, at: null } });

/** Corners of all outlines of a shape, the closing ones too. */
export function countCorners(shape: AreaShape): number {
  return polygonsOf(shape).reduce((sum, rings) => sum + cornersOf(rings), 0);
}

const cornersOf = (rings: Rings): number => rings.reduce((sum, ring) => sum + ring.length, 0);

/** Heights (a third number) are dropped: ground is flat here. */
const flat = (rings: Rings): Rings => rings.map((ring) => ring.map(([lon, lat]): LonLat => [lon, lat]));

/**
 * Checks foreign GeoJSON geometry (RFC 7946) as the outline of an area. Either way round of a ring is taken; nothing is mended silently.
 * @returns the shape, or the first problem and its place
 */
export function checkShape(geometry: unknown): CheckedShape {
  if (typeof geometry !== 'object' || geometry === null) return refused('not-a-polygon');
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates) || coordinates.length === 0)
    return refused('not-a-polygon');
  const pointProblem = findPointProblem(type === 'Polygon' ? [coordinates] : coordinates);
  if (pointProblem !== undefined) return { ok: false, problem: pointProblem };
  const given = geometry as AreaShape;
  const polygons = polygonsOf(given).map(flat);
  for (const rings of polygons) {
    const problem = findPolygonProblem(rings);
    if (problem !== undefined) return { ok: false, problem };
  }
  const [only] = polygons;
  const shape: AreaShape =
    type === 'Polygon' && only !== undefined ? { type, coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
  return squareMetresOf(shape) > 0 ? { ok: true, shape } : refused('no-ground');
}
