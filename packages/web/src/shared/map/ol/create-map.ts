import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import Zoom from 'ol/control/Zoom';
import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import OlMap from 'ol/Map';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type { StyleFunction } from 'ol/style/Style';
import View from 'ol/View';
import type { MapMarker } from '../map-types.ts';
import { readLayer } from './read-layer.ts';
import { communityStyle, gridStyle, markerStyle, pointStyle, roadStyle, waterStyle } from './styles.ts';
import { withLargerText } from './with-larger-text.ts';

export type MapHit = { readonly point: LonLat; readonly gridId: string | null; readonly markerId: string | null };

export type MapShown = {
  readonly selectedGridId: string | null;
  readonly point: LonLat | null;
  readonly markers: readonly MapMarker[];
  readonly shades: Readonly<Record<string, number>>;
};

export type MapHandle = { readonly show: (shown: MapShown) => void; readonly destroy: () => void };

type Options = {
  readonly tips: { readonly zoomIn: string; readonly zoomOut: string };
  readonly textScale: number;
  readonly onClick: (hit: MapHit) => void;
};

/** Draws the office's own vectors (no tiles, nothing leaves the house) into an element. */
export function createMap(target: HTMLElement, data: MapData, options: Options): MapHandle {
  const larger = (style: StyleFunction) => withLargerText(style, options.textScale);
  const grids = readLayer(data.grids, larger(gridStyle(null, {})), true);
  const picked = new VectorLayer({ source: new VectorSource(), style: pointStyle });
  const markers = new VectorLayer({ source: new VectorSource(), style: markerStyle });
  const extent = transformExtent([...data.bounds], 'EPSG:4326', 'EPSG:3857');
  const view = new View({ extent: widened(extent), showFullExtent: true, maxZoom: 19 });
  const map = new OlMap({
    target,
    view,
    controls: [new Zoom({ zoomInTipLabel: options.tips.zoomIn, zoomOutTipLabel: options.tips.zoomOut })],
    layers: [
      readLayer(data.water, waterStyle),
      readLayer(data.roads, larger(roadStyle), true),
      grids,
      readLayer(data.communities, larger(communityStyle), true),
      markers,
      picked,
    ],
  });
  view.fit(extent, { padding: [12, 12, 12, 12] });
  map.on('singleclick', (event: MapBrowserEvent) => options.onClick(hitOf(event, map, grids, markers)));

  let zoomedTo: string | null = null;
  return {
    show: (shown) => {
      grids.setStyle(larger(gridStyle(shown.selectedGridId, shown.shades)));
      refill(markers.getSource(), shown.markers.map(markerFeature));
      refill(picked.getSource(), shown.point === null ? [] : [new Feature(new Point(fromLonLat([...shown.point])))]);
      if (shown.selectedGridId !== zoomedTo) {
        zoomedTo = shown.selectedGridId;
        showGrid(zoomedTo === null ? null : (grids.getSource()?.getFeatureById(zoomedTo) ?? null), view);
      }
    },
    destroy: () => {
      map.setTarget();
      map.dispose();
    },
  };
}

function hitOf(event: MapBrowserEvent, map: OlMap, grids: VectorLayer, markers: VectorLayer): MapHit {
  const [lon = 0, lat = 0] = toLonLat(event.coordinate);
  const marker = map.forEachFeatureAtPixel(event.pixel, (feature) => feature, {
    layerFilter: (layer) => layer === markers,
    hitTolerance: 8,
  });
  const grid = grids.getSource()?.getFeaturesAtCoordinate(event.coordinate)[0];
  return { point: [lon, lat], gridId: idOf(grid), markerId: idOf(marker) };
}

function idOf(feature: { getId?: () => number | string | undefined } | undefined): string | null {
  const id = feature?.getId?.();
  return id === undefined ? null : String(id);
}

function markerFeature(marker: MapMarker): Feature {
  const feature = new Feature({ geometry: new Point(fromLonLat([...marker.point])), light: marker.light });
  feature.setId(marker.id);
  return feature;
}

function refill(source: VectorSource | null, features: Feature[]): void {
  source?.clear();
  source?.addFeatures(features);
}

function showGrid(grid: Feature | null, view: View): void {
  const extent = grid?.getGeometry()?.getExtent();
  if (extent !== undefined) view.fit(extent, { padding: [70, 70, 70, 70], duration: 250, maxZoom: 16 });
}

function widened([west = 0, south = 0, east = 0, north = 0]: number[]): number[] {
  const margin = Math.max(east - west, north - south) * 0.3;
  return [west - margin, south - margin, east + margin, north + margin];
}
