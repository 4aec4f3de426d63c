import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { MapFeature } from '../save-map-features.ts';
import type { SourceFeature } from './source-feature.ts';

/** How deep the places of a geometry lie in lists. */
const lines = { LineString: 1, MultiLineString: 2 };
const linesOrGround = { ...lines, Polygon: 2, MultiPolygon: 3 };
type Depths = Readonly<Record<string, number>>;
const empty: Feature['geometry'] = { type: 'LineString', coordinates: [] };

/** Classes of OpenStreetMap and of its common extracts, as far as the map tells them apart. */
const highways = /^(highway|motorway|trunk)(_link)?$/;
const mains = /^(main|major_road|primary|secondary|tertiary)(_link)?$/;
const others = /^(minor|minor_road|path|road|residential|service|unclassified|track)$/;
const rails = /^(rail|railway|light_rail|narrow_gauge|monorail)$/;
const underground = /^(subway|funicular)$/;
const walls = /^(wall|city_wall|retaining_wall|fence)$/;

/**
 * A road or a rail (lines, property kind as in OpenStreetMap), a water or a wall (lines or ground), or the outline of an estate (ground, named): what the
 * map shows, and what division heeds.
 */
export function readMapFeature(source: SourceFeature, kind: MapFeature['kind']): MapFeature {
  const ref = source.id;
  if (ref === '') source.fault('id', 'missing');
  const geometry = kind === 'estate' ? outlineOf(source) : lineOf(source, kind);
  const named = kind === 'estate' ? source.required('name') : source.text('name');
  return { kind, ref, class: classOf(source, kind), name: named, geometry };
}

function classOf(source: SourceFeature, kind: MapFeature['kind']): string | null {
  if (kind === 'road') return roadClass(source);
  const [given, detail] = [source.text('kind') ?? kind, source.text('kind_detail') ?? ''];
  if (kind === 'rail' && (!rails.test(given) || underground.test(detail))) source.fault('kind', 'not-a-rail');
  if (kind === 'wall' && !walls.test(given)) source.fault('kind', 'not-a-wall');
  return null;
}

function roadClass(source: SourceFeature): string {
  const [kind, detail] = [source.text('kind') ?? 'road', source.text('kind_detail') ?? ''];
  if (highways.test(kind) || highways.test(detail)) return 'highway';
  if (mains.test(kind) || mains.test(detail)) return 'main';
  if (!others.test(kind)) source.fault('kind', 'not-a-road');
  return 'minor';
}

/** Ground is held to what an area is held to: whoever divides by it cannot mend it. */
function outlineOf(source: SourceFeature): Feature['geometry'] {
  const checked = checkShape(source.geometry);
  if (checked.ok) return checked.shape;
  source.fault('geometry', `shape-${checked.problem.code}`, checked.problem.at);
  return empty;
}

function lineOf(source: SourceFeature, kind: MapFeature['kind']): Feature['geometry'] {
  const geometry = findGeometry(source.geometry, kind === 'road' || kind === 'rail' ? lines : linesOrGround);
  if (geometry === undefined) source.fault('geometry', 'geometry');
  return geometry ?? empty;
}

function findGeometry(geometry: unknown, types: Depths): Feature['geometry'] | undefined {
  if (typeof geometry !== 'object' || geometry === null) return undefined;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  const depth = typeof type === 'string' ? types[type] : undefined;
  return typeof type === 'string' && depth !== undefined && arePlaces(coordinates, depth) ? { type, coordinates } : undefined;
}

/** Whether lists nested so deep end in pairs of numbers on the globe. */
function arePlaces(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 0) return value.every((each) => arePlaces(each, depth - 1));
  const [lon, lat]: readonly unknown[] = value;
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
