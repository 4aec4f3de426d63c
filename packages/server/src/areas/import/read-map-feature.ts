import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { MapFeature } from '../save-map-features.ts';
import type { SourceFeature } from './source-feature.ts';

const lines = ['LineString', 'MultiLineString'];
const grounds = ['Polygon', 'MultiPolygon'];

/** Classes of OpenStreetMap and of its common extracts, as far as the map tells them apart. */
const highways = /^(highway|motorway|trunk)(_link)?$/;
const mains = /^(main|major_road|primary|secondary|tertiary)(_link)?$/;
const others = /^(minor|minor_road|path|road|residential|service|unclassified|track)$/;

/** A road (lines, property kind as in OpenStreetMap) or a water (lines or ground) to look at. */
export function readMapFeature(source: SourceFeature, kind: MapFeature['kind']): MapFeature {
  const ref = source.id;
  if (ref === '') source.fault('id', 'missing');
  const geometry = findGeometry(source.geometry, kind === 'road' ? lines : [...lines, ...grounds]);
  if (geometry === undefined) source.fault('geometry', 'geometry');
  return {
    kind,
    ref,
    class: kind === 'road' ? roadClass(source) : null,
    name: source.text('name'),
    geometry: geometry ?? { type: 'LineString', coordinates: [] },
  };
}

function roadClass(source: SourceFeature): string {
  const [kind, detail] = [source.text('kind') ?? 'road', source.text('kind_detail') ?? ''];
  if (highways.test(kind) || highways.test(detail)) return 'highway';
  if (mains.test(kind) || mains.test(detail)) return 'main';
  if (!others.test(kind)) source.fault('kind', 'not-a-road');
  return 'minor';
}

function findGeometry(geometry: unknown, types: readonly string[]): Feature['geometry'] | undefined {
  if (typeof geometry !== 'object' || geometry === null) return undefined;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  return typeof type === 'string' && types.includes(type) && arePlaces(coordinates) ? { type, coordinates } : undefined;
}

/** Whether nested lists end in pairs of numbers on the globe. */
function arePlaces(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const [lon, lat]: readonly unknown[] = value;
  if (typeof lon === 'number') return typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return value.every(arePlaces);
}
