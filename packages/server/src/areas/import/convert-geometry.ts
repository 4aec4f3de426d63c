import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { type CoordinateSystem, toWgs84 } from '@gridkeeper/domain/exchange/coordinates.ts';

/** A foreign geometry with its places brought to WGS84, seven decimals (a centimetre); what is no place on the globe stays as it is. */
export function converted(geometry: unknown, from: CoordinateSystem): unknown {
  if (from === 'wgs84' || typeof geometry !== 'object' || geometry === null || !('coordinates' in geometry)) return geometry;
  return { ...geometry, coordinates: convertedPlaces(geometry.coordinates, from) };
}

function convertedPlaces(value: unknown, from: CoordinateSystem): unknown {
  if (!Array.isArray(value)) return value;
  if (isPlace(value)) return [...toWgs84([value[0], value[1]], from).map((degrees) => Math.round(degrees * 1e7) / 1e7), ...value.slice(2)];
  return value.map((inner) => convertedPlaces(inner, from));
}

/** All places of a foreign geometry, however deep they lie. */
export function* placesIn(geometry: unknown): Generator<LonLat> {
  if (typeof geometry === 'object' && geometry !== null && 'coordinates' in geometry) yield* placesOf(geometry.coordinates);
}

function* placesOf(value: unknown): Generator<LonLat> {
  if (!Array.isArray(value)) return;
  if (isPlace(value)) yield [value[0], value[1]];
  else for (const inner of value) yield* placesOf(inner);
}

function isPlace(value: readonly unknown[]): value is readonly [number, number, ...unknown[]] {
  const [lon, lat] = value;
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
