import LineString from 'ol/geom/LineString';
import DragBox from 'ol/interaction/DragBox';
import Draw from 'ol/interaction/Draw';
import type Interaction from 'ol/interaction/Interaction';
import Modify from 'ol/interaction/Modify';
import Snap from 'ol/interaction/Snap';
import type OlMap from 'ol/Map';
import type { Tool } from '../editor/tools.ts';
import { reshapeStyle, sketchStyle } from './ground-styles.ts';
import { type MapLayers, shapeFeature } from './map-layers.ts';
import type { DivisionMapGestures } from './map-types.ts';
import { toPoint, toShape } from './shapes.ts';

const snapPixels = 10;

/** The interactions of one tool; `draw` is there while a line or an outline can be drawn. */
export type ToolInHand = { readonly all: readonly Interaction[]; readonly draw: Draw | null };

export function takeTool(tool: Tool | null, layers: MapLayers, latest: () => DivisionMapGestures, reshaping: string | null): ToolInHand {
  switch (tool) {
    case 'split':
      return drawing('LineString', layers, latest);
    case 'draw':
      return drawing('Polygon', layers, latest);
    case 'give':
      return { all: [boxing(layers, latest)], draw: null };
    case 'reshape':
      return { all: reshape(layers, latest, reshaping), draw: null };
    default:
      return { all: [], draw: null };
  }
}

function drawing(type: 'LineString' | 'Polygon', layers: MapLayers, latest: () => DivisionMapGestures): ToolInHand {
  const draw = new Draw({ type, style: sketchStyle, stopClick: true });
  draw.on('drawend', ({ feature }) => {
    const geometry = feature.getGeometry();
    if (geometry instanceof LineString) latest().onLine(geometry.getCoordinates().map(toPoint));
    else if (geometry !== undefined) {
      const shape = toShape(geometry);
      if (shape !== undefined) latest().onShape(shape);
    }
  });
  return { all: [draw, ...snaps(layers)], draw };
}

function boxing(layers: MapLayers, latest: () => DivisionMapGestures): Interaction {
  const box = new DragBox({ className: 'dmap__box', minArea: 64 });
  box.on('boxend', () => {
    const refs: string[] = [];
    layers.buildings.getSource()?.forEachFeatureIntersectingExtent(box.getGeometry().getExtent(), (feature) => {
      refs.push(String(feature.getId()));
    });
    if (refs.length > 0) latest().onBuildings(refs, false);
  });
  return box;
}

/** A copy of the grid's border that can be pulled at its corners and edges; the grid itself stays until the edit is sent. */
function reshape(layers: MapLayers, latest: () => DivisionMapGestures, key: string | null): readonly Interaction[] {
  const grid = key === null ? null : layers.grids.getSource()?.getFeatureById(key);
  const border = grid?.getGeometry();
  const shape = border && toShape(border);
  const source = layers.sketch.getSource();
  if (shape === undefined || source === null) return [];
  source.clear();
  const copy = shapeFeature(shape);
  copy.setStyle(reshapeStyle);
  source.addFeature(copy);
  const modify = new Modify({ source, style: sketchStyle });
  modify.on('modifyend', () => {
    const changed = source.getFeatures()[0]?.getGeometry();
    const next = changed && toShape(changed);
    if (next !== undefined) latest().onShape(next);
  });
  return [modify, ...snaps(layers)];
}

function snaps({ grids, buildings }: MapLayers): readonly Interaction[] {
  return [grids, buildings].flatMap((layer) => {
    const source = layer.getSource();
    return source === null ? [] : [new Snap({ source, pixelTolerance: snapPixels })];
  });
}

export function exchange(map: OlMap, before: ToolInHand, next: ToolInHand): void {
  for (const each of before.all) map.removeInteraction(each);
  for (const each of next.all) map.addInteraction(each);
}
