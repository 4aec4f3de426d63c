import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** Where something is, as a person has said it so far. */
export type Place = { readonly point: LonLat | null; readonly address: string };

export const nowhere: Place = { point: null, address: '' };

/** A place can be found by a point or by words. */
export function isPlaced(place: Place): boolean {
  return place.point !== null || place.address.trim() !== '';
}

/** The parts of a place that a report carries. */
export function placeBody(place: Place): { point: LonLat | null; address?: string } {
  const address = place.address.trim();
  return address === '' ? { point: place.point } : { point: place.point, address };
}

/** A place read back from storage, where anything may stand. */
export function parsePlace(value: unknown): Place {
  if (typeof value !== 'object' || value === null) return nowhere;
  const address = 'address' in value && typeof value.address === 'string' ? value.address : '';
  return { address, point: 'point' in value ? parsePoint(value.point) : null };
}

function parsePoint(value: unknown): LonLat | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [lon, lat]: unknown[] = value;
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}
