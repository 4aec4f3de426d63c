import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import GeoJSON from 'ol/format/GeoJSON';
import type Geometry from 'ol/geom/Geometry';
import GeometryCollection from 'ol/geom/GeometryCollection';
import { toLonLat } from 'ol/proj';

const format = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
const digits = 1e7;
const isRings = (found: unknown): found is readonly (readonly LonLat[])[] => Array.isArray(found);

/** A shape of the wire (WGS84) as OpenLayers draws it (Web Mercator). */
export function toGeometry(shape: { readonly type: string; readonly coordinates: unknown }): Geometry {
  return format.readGeometry(shape) ?? new GeometryCollection([]);
}

/** A drawn polygon back on the wire, rounded to 1e-7 degrees (1 cm); undefined when it is none. */
export function toShape(geometry: Geometry): AreaShape | undefined {
  const { type, coordinates } = format.writeGeometryObject(geometry, { decimals: 7 }) as { type: string; coordinates?: unknown };
  if (type === 'Polygon' && isRings(coordinates)) return { type, coordinates };
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(isRings)) return { type, coordinates };
  return;
}

export function toPoint(coordinate: readonly number[]): LonLat {
  const [lon = 0, lat = 0] = toLonLat([...coordinate]);
  return [Math.round(lon * digits) / digits, Math.round(lat * digits) / digits];
}
