import type { AreaShape, FeatureCollection } from '@gridkeeper/domain/areas/wire.ts';

/** The shape of an area on the office's map; null: it has none there. */
export function shapeOf({ features }: FeatureCollection, areaId: string): AreaShape | null {
  const geometry = features.find(({ properties }) => properties.id === areaId)?.geometry;
  return geometry !== undefined && isAreaShape(geometry) ? geometry : null;
}

function isAreaShape(geometry: { readonly type: string; readonly coordinates: unknown }): geometry is AreaShape {
  return (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && Array.isArray(geometry.coordinates);
}
