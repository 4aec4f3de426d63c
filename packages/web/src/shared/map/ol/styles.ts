import Circle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style, { type StyleFunction } from 'ol/style/Style';
import Text from 'ol/style/Text';

const family = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';
const lights = { ok: '#17683f', soon: '#b06a00', overdue: '#b3231c' } as const;
const halo = new Stroke({ color: 'rgba(255,255,255,0.95)', width: 4 });

export const waterStyle = new Style({
  fill: new Fill({ color: '#c5dff0' }),
  stroke: new Stroke({ color: '#a9cde6', width: 2 }),
});

const roadWidths = { highway: 5, main: 3.5, minor: 1.5 } as const;
type RoadKind = keyof typeof roadWidths;
const isRoadKind = (kind: unknown): kind is RoadKind => typeof kind === 'string' && kind in roadWidths;

export const roadStyle: StyleFunction = (feature, resolution) => {
  const given: unknown = feature.get('kind');
  const kind = isRoadKind(given) ? given : 'minor';
  if (kind === 'minor' && resolution > 25) return;
  const width = roadWidths[kind];
  const casing = new Style({ stroke: new Stroke({ color: '#cfc8ba', width: width + 1.5 }), zIndex: 0 });
  const colour = kind === 'highway' ? '#f6d58b' : '#ffffff';
  const line = new Style({ stroke: new Stroke({ color: colour, width }), zIndex: kind === 'highway' ? 2 : 1 });
  if (kind === 'minor' || resolution > 12) return [casing, line];
  line.setText(label(String(feature.get('name') ?? ''), 12, '#5b5548', 'line'));
  return [casing, line];
};

export const communityStyle: StyleFunction = (feature, resolution) => {
  const style = new Style({ stroke: new Stroke({ color: '#6b7681', width: 1.8 }) });
  if (resolution > 14) style.setText(label(String(feature.get('name') ?? ''), 13, '#2e3840', 'point'));
  return style;
};

/** Grids: thin dashed borders, names when near; the chosen one in the accent colour. */
export function gridStyle(selectedId: string | null, shades: Readonly<Record<string, number>>): StyleFunction {
  return (feature, resolution) => {
    const id = String(feature.getId());
    const chosen = id === selectedId;
    const strength = shades[id] ?? 0;
    const style = new Style({
      fill: new Fill({ color: `rgba(10,92,147,${chosen ? 0.2 : 0.02 + strength * 0.55})` }),
      stroke: chosen ? new Stroke({ color: '#0a5c93', width: 3 }) : new Stroke({ color: '#8d99a3', width: 1, lineDash: [5, 4] }),
      zIndex: chosen ? 1 : 0,
    });
    if (!chosen && resolution > 14) return style;
    const text = label(String(feature.get('name') ?? ''), chosen ? 15 : 12, chosen ? '#084a77' : '#46515a', 'point');
    if (chosen) text.setOffsetY(-26); // clear of the chosen point
    style.setText(text);
    return style;
  };
}

/** The chosen place: a pin head with a white ring. */
export const pointStyle = [
  new Style({ image: new Circle({ radius: 13, fill: new Fill({ color: 'rgba(10,92,147,0.25)' }) }) }),
  new Style({
    image: new Circle({ radius: 8, fill: new Fill({ color: '#0a5c93' }), stroke: new Stroke({ color: '#ffffff', width: 3 }) }),
  }),
];

export const markerStyle: StyleFunction = (feature) => {
  const light: unknown = feature.get('light');
  const colour = light === 'overdue' ? lights.overdue : light === 'soon' ? lights.soon : lights.ok;
  return new Style({
    // What is late stays in sight: its mark is never under a neighbour's.
    zIndex: light === 'overdue' ? 2 : light === 'soon' ? 1 : 0,
    image: new Circle({ radius: 8, fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#ffffff', width: 2 }) }),
    text: new Text({ text: light === 'overdue' ? '!' : '', font: `bold 12px ${family}`, fill: new Fill({ color: '#ffffff' }) }),
  });
};

function label(text: string, size: number, colour: string, placement: 'point' | 'line'): Text {
  return new Text({ text, placement, font: `600 ${size}px ${family}`, fill: new Fill({ color: colour }), stroke: halo });
}
