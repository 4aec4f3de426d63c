import Zoom from 'ol/control/Zoom';
import { platformModifierKeyOnly, shiftKeyOnly } from 'ol/events/condition';
import Point from 'ol/geom/Point';
import { defaults } from 'ol/interaction/defaults';
import OlMap from 'ol/Map';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import { fromLonLat } from 'ol/proj';
import View from 'ol/View';
import type { Tool } from '../editor/tools.ts';
import { gridStyles } from './grid-style.ts';
import { buildingStyle } from './ground-styles.ts';
import { makeLayers, shapeFeature } from './map-layers.ts';
import { exchange, type ToolInHand, takeTool } from './map-tools.ts';
import type { DivisionMapGestures, DivisionMapGround, DivisionMapHandle, DivisionMapShown } from './map-types.ts';
import { toGeometry } from './shapes.ts';

const padding = [28, 28, 28, 28];
const nothingInHand: ToolInHand = { all: [], draw: null };

/** Draws a proposal 划分方案 from the office's own vectors; `shared`: the view of maps that move together. */
export function createDivisionMap(
  target: HTMLElement,
  ground: DivisionMapGround,
  latest: () => DivisionMapGestures,
  shared?: View,
): DivisionMapHandle {
  const view = shared ?? new View({ maxZoom: 21 });
  target.tabIndex = 0; // the arrow keys of OpenLayers and those of the tools need the focus
  const layers = makeLayers(ground);
  const extent = toGeometry(ground.boundary).getExtent();
  const { zoomIn, zoomOut, locked } = ground.words;
  const map = new OlMap({
    target,
    view,
    // OpenLayers would wait for the focus. Maps beside each other lie in a page that scrolls: the wheel is the page's.
    interactions: defaults({ mouseWheelZoom: shared === undefined }),
    controls: [new Zoom({ zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut })],
    layers: layers.all,
  });
  if (view.getCenter() === undefined) view.fit(extent, { padding, size: map.getSize() ?? [600, 400] });
  let shown: DivisionMapShown | null = null;
  let tool: Tool | null = null;
  let hand = nothingInHand;
  let lastCorner = '';

  const hits = (pixel: number[]) => {
    const building = map.forEachFeatureAtPixel(pixel, (feature) => feature, {
      layerFilter: (layer) => layer === layers.buildings,
      hitTolerance: 4,
    });
    const grid = layers.grids.getSource()?.getFeaturesAtCoordinate(map.getCoordinateFromPixel(pixel))[0];
    return { building: building?.getId(), grid: grid?.getId() };
  };
  const sketch = (outlines: DivisionMapShown['outlines']) => {
    layers.sketch.getSource()?.clear();
    layers.sketch.getSource()?.addFeatures(outlines.map((shape) => shapeFeature(shape)));
  };
  map.on('singleclick', (event: MapBrowserEvent) => {
    const { building, grid } = hits(event.pixel);
    if (tool === 'give') {
      if (building !== undefined) latest().onBuildings([String(building)], true);
      return;
    }
    const free = tool === null || tool === 'select' || tool === 'merge';
    if (free && grid !== undefined) latest().onGrid(String(grid), platformModifierKeyOnly(event) || shiftKeyOnly(event));
  });
  map.on('pointermove', (event: MapBrowserEvent) => {
    if (event.dragging) return;
    const grid = layers.grids.getSource()?.getFeaturesAtCoordinate(event.coordinate)[0]?.getId();
    latest().onHover(grid === undefined ? null : String(grid));
  });
  map.getViewport()?.addEventListener('pointerleave', () => latest().onHover(null));

  return {
    show: (next) => {
      if (shown?.grids !== next.grids) {
        const source = layers.grids.getSource();
        source?.clear();
        source?.addFeatures(next.grids.map(({ shape, key }) => shapeFeature(shape, key)));
      }
      const byKey = new Map(next.grids.map((grid) => [grid.key, grid]));
      layers.grids.setStyle((feature, resolution) => {
        const grid = byKey.get(String(feature.getId()));
        if (grid === undefined) return;
        const look = { selected: next.selected.includes(grid.key), hovered: next.hovered === grid.key };
        return gridStyles(grid, next.rules, look, locked, resolution);
      });
      if (shown?.buildings !== next.buildings || shown?.refused !== next.refused) {
        const [chosen, refused] = [new Set(next.buildings), new Set(next.refused)];
        layers.buildings.setStyle((feature) => {
          const ref = String(feature.getId());
          return buildingStyle(refused.has(ref) ? 'refused' : chosen.has(ref) ? 'chosen' : 'plain');
        });
      }
      if (tool !== 'reshape' && shown?.outlines !== next.outlines) sketch(next.outlines);
      shown = next;
    },
    use: (next, reshaping) => {
      tool = next;
      sketch(next === 'reshape' ? [] : (shown?.outlines ?? []));
      const taken = takeTool(next, layers, latest, reshaping);
      exchange(map, hand, taken);
      hand = taken;
    },
    focus: () => target.focus({ preventScroll: true }),
    zoomAll: () => view.fit(extent, { padding, duration: 200 }),
    lookAt: (place) => {
      const found =
        'key' in place
          ? layers.grids.getSource()?.getFeatureById(place.key)?.getGeometry()?.getExtent()
          : new Point(fromLonLat([...place.at])).getExtent();
      if (found !== undefined) view.fit(found, { padding: [90, 90, 90, 90], duration: 250, maxZoom: 17 });
    },
    corner: () => {
      const centre = view.getCenter();
      if (centre === undefined) return;
      if (tool === 'give') {
        const { building } = hits(map.getPixelFromCoordinate(centre));
        if (building !== undefined) latest().onBuildings([String(building)], true);
        return;
      }
      if (lastCorner === centre.join()) hand.draw?.finishDrawing();
      else hand.draw?.appendCoordinates([centre]);
      lastCorner = lastCorner === centre.join() ? '' : centre.join();
    },
    back: () => {
      if (hand.draw === null) return false;
      lastCorner = '';
      hand.draw.removeLastPoint();
      return true;
    },
    abort: () => {
      const drawing = (hand.draw?.getOverlay().getSource()?.getFeatures().length ?? 0) > 1;
      lastCorner = '';
      hand.draw?.abortDrawing();
      return drawing;
    },
    destroy: () => {
      map.setTarget();
      map.dispose();
    },
  };
}
