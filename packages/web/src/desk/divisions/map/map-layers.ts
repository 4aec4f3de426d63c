import type { DivisionGround, NamedOutline } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import { readLayer } from '../../../shared/map/ol/read-layer.ts';
import { roadStyle, waterStyle } from '../../../shared/map/ol/styles.ts';
import { barrierStyle, boundaryStyle, buildingStyle, estateStyle, sketchStyle } from './ground-styles.ts';
import type { DivisionMapGround } from './map-types.ts';
import { toGeometry } from './shapes.ts';

const drawnByBase: readonly string[] = ['highway', 'main', 'minor', 'water'];
const farMetres = 15; // a pixel's worth of ground beyond which buildings are only dust

export type MapLayers = ReturnType<typeof makeLayers>;

/** The layers of the workshop from below to above; grids and sketches are filled later. */
export function makeLayers({ boundary, base, ground }: DivisionMapGround) {
  const buildings = new VectorLayer({
    source: new VectorSource({ features: (ground?.buildings ?? []).map(buildingFeature) }),
    maxResolution: farMetres,
    style: buildingStyle('plain') ?? null,
  });
  const grids = new VectorLayer({ source: new VectorSource(), declutter: true });
  const sketch = new VectorLayer({ source: new VectorSource(), style: sketchStyle });
  const under = base === null ? [] : [readLayer(base.water, waterStyle), readLayer(base.roads, roadStyle, true)];
  const barriers = (ground?.barriers ?? []).filter((each) => !drawnByBase.includes(each.class)).map(({ geometry }) => geometry);
  const estates = new VectorLayer({
    source: new VectorSource({ features: (ground?.estates ?? []).map(estateFeature) }),
    style: estateStyle,
    declutter: true,
  });
  const all = [...under, plainLayer(barriers, barrierStyle), buildings, estates, grids, plainLayer([boundary], boundaryStyle), sketch];
  return { buildings, grids, sketch, all };
}

function plainLayer(shapes: readonly { readonly type: string; readonly coordinates: unknown }[], style: typeof boundaryStyle): VectorLayer {
  const features = shapes.map((shape) => new Feature(toGeometry(shape)));
  return new VectorLayer({ source: new VectorSource({ features }), style });
}

function buildingFeature({ ref, point, shape }: DivisionGround['buildings'][number]): Feature {
  const feature = new Feature(toGeometry(shape ?? { type: 'Point', coordinates: point }));
  feature.setId(ref);
  return feature;
}

function estateFeature({ name, shape }: NamedOutline): Feature {
  const feature = shapeFeature(shape);
  feature.set('name', name);
  return feature;
}

export function shapeFeature(shape: AreaShape, id?: string): Feature {
  const feature = new Feature(toGeometry(shape));
  if (id !== undefined) feature.setId(id);
  return feature;
}
