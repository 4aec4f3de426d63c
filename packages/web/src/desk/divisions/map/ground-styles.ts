import MultiPoint from 'ol/geom/MultiPoint';
import MultiPolygon from 'ol/geom/MultiPolygon';
import Polygon from 'ol/geom/Polygon';
import Circle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style, { type StyleFunction } from 'ol/style/Style';
import Text from 'ol/style/Text';

const family = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';

type BuildingLook = 'plain' | 'chosen' | 'refused';
const looks = {
  plain: { fill: '#cfc9bd', line: '#9c9484', width: 0.8, sign: '' },
  chosen: { fill: '#0a5c93', line: '#ffffff', width: 1.5, sign: '✓' },
  refused: { fill: '#fcebea', line: '#b3231c', width: 3, sign: '!' },
} as const;

/** A building by its footprint, or a dot where only its place is known; chosen ones carry a tick, refused ones an exclamation mark. */
const buildingStyles = Object.fromEntries(
  Object.entries(looks).map(([look, { fill, line, width, sign }]) => {
    const paint = new Fill({ color: fill });
    const stroke = new Stroke({ color: line, width });
    const ink = look === 'chosen' ? '#ffffff' : '#b3231c';
    const text = new Text({ text: sign, font: 'bold 13px sans-serif', fill: new Fill({ color: ink }), overflow: true });
    const image = new Circle({ radius: look === 'plain' ? 3 : 8, fill: paint, stroke });
    return [look, new Style({ fill: paint, stroke, image, text, zIndex: look === 'plain' ? 0 : 1 })];
  }),
);

export function buildingStyle(look: BuildingLook): Style | undefined {
  return buildingStyles[look];
}

export const boundaryStyle = new Style({ stroke: new Stroke({ color: '#2e3840', width: 2.2 }) });

/** Rails and walls; roads and water are drawn by the office's map. */
export const barrierStyle = new Style({ stroke: new Stroke({ color: '#7a6f5c', width: 1.6, lineDash: [8, 3, 2, 3] }) });

const estateNearMetres = 4; // a pixel's worth of ground at which the names of estates fit

/** An estate 小区: a thin outline, and near by its name. */
export const estateStyle: StyleFunction = (feature, resolution) => {
  const style = new Style({ stroke: new Stroke({ color: '#7a4f8c', width: 1.2, lineDash: [4, 3] }) });
  if (resolution > estateNearMetres) return style;
  style.setText(
    new Text({
      text: String(feature.get('name') ?? ''),
      font: `11px ${family}`,
      fill: new Fill({ color: '#6a437b' }),
      stroke: new Stroke({ color: 'rgba(255,255,255,0.9)', width: 3 }),
    }),
  );
  return style;
};

const corner = new Circle({ radius: 4, fill: new Fill({ color: '#ffffff' }), stroke: new Stroke({ color: '#0a5c93', width: 2 }) });

/** What is being drawn or waits to be sent. */
export const sketchStyle = new Style({
  fill: new Fill({ color: 'rgba(10,92,147,0.16)' }),
  stroke: new Stroke({ color: '#0a5c93', width: 3, lineDash: [9, 5] }),
  image: new Circle({ radius: 6, fill: new Fill({ color: '#ffffff' }), stroke: new Stroke({ color: '#0a5c93', width: 2.5 }) }),
});

/** A border that can be pulled, with its corners. */
export const reshapeStyle: StyleFunction = (feature) => {
  const geometry = feature.getGeometry();
  const rings =
    geometry instanceof Polygon ? geometry.getCoordinates() : geometry instanceof MultiPolygon ? geometry.getCoordinates().flat() : [];
  return [sketchStyle, new Style({ image: corner, geometry: new MultiPoint(rings.flat()) })];
};
