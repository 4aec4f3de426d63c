import type { FeatureCollection } from '@gridkeeper/domain/areas/wire.ts';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import type { StyleLike } from 'ol/style/Style';

const format = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });

/** One GeoJSON collection as a layer. Features that carry their id among the properties get it as their own. */
export function readLayer(collection: FeatureCollection, style: StyleLike, labelled = false): VectorLayer {
  const features = format.readFeatures(collection);
  for (const feature of features) {
    const id: unknown = feature.getId() ?? feature.get('id');
    if (typeof id === 'string' || typeof id === 'number') feature.setId(id);
  }
  return new VectorLayer({ source: new VectorSource({ features }), style, declutter: labelled });
}
