import type { CoordinateSystem } from '@gridkeeper/domain/exchange/coordinates.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Columns, SourceFeature } from './source-feature.ts';

/** The features of a GeoJSON FeatureCollection, or one Feature by itself, brought to WGS84. @throws AppError file-unreadable for anything else */
export function readCollection(file: unknown, columns: Columns, system: CoordinateSystem): readonly SourceFeature[] {
  const given = typeof file === 'object' && file !== null ? (file as { readonly type?: unknown; readonly features?: unknown }) : {};
  const features: unknown = given.type === 'Feature' ? [file] : given.features;
  if (!Array.isArray(features) || (given.type !== 'FeatureCollection' && given.type !== 'Feature')) {
    throw new AppError('file-unreadable', { reason: 'GeoJSON FeatureCollection' });
  }
  return features.map((feature: unknown, i) => new SourceFeature(feature, i + 1, columns, system));
}

/** Leaves only the first of those that bear one id; the others learn it. */
export function onlyOnce<Item extends { readonly source: SourceFeature }>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = idOf(item);
    if (!seen.has(id)) return seen.add(id);
    item.source.fault('code', 'twice');
    return false;
  });
}
