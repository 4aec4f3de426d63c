import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { type Frame, type Size, type Spot, scaleBar } from './frame.ts';
import type { GroundAround } from './ground-around.ts';
import type { MapLabel } from './label.ts';
import { mapLabels } from './map-labels.ts';
import { isNear, linesOf, pathOf, ringsOf, spotsOf } from './paths.ts';

/** A map on paper: shapes as SVG (one unit a millimetre), names apart so that the paper's own font sets them. */
export type PaperMap = Size & {
  readonly svg: string;
  readonly labels: readonly MapLabel[];
  readonly scale: { readonly metres: number; readonly mm: number };
};

const ink = {
  ground: '#f7f6f2',
  water: '#cfe4f2',
  edge: '#93a7b5',
  own: '#dcebf6',
  accent: '#0a5c93',
  casing: '#c9c3b6',
  road: '#ffffff',
  highway: '#f6dfa6',
  house: '#d6d1c7',
  ownHouse: '#93a9ba',
};
const roadWidth: Readonly<Record<string, number>> = { highway: 2.4, main: 1.7 };
const minorWidth = 0.8;

/** Draws a grid 网格 in the middle, its neighbours light, roads, water and buildings as far as they are known; north is up. */
export function drawMap(everything: GroundAround, frame: Frame): PaperMap {
  const ground = nearOnly(everything, frame);
  const line = (lines: ReturnType<typeof linesOf>, closed = false) =>
    pathOf(
      lines.map((one) => spotsOf(one, frame)),
      closed,
    );
  const shape = (area: AreaShape) => line(ringsOf(area), true);
  const roads = ground.roads.map(({ class: kind, geometry }) => ({
    kind,
    d: line(linesOf(geometry)),
    width: roadWidth[kind ?? ''] ?? minorWidth,
  }));
  const parts = [
    `<rect width="${frame.width}" height="${frame.height}" fill="${ink.ground}"/>`,
    filled(shape(ground.grid.shape), ink.own),
    ...ground.water.map(({ geometry }) =>
      /Polygon$/.test(geometry.type) ? filled(line(linesOf(geometry), true), ink.water) : stroked(line(linesOf(geometry)), ink.water, 1.4),
    ),
    ...roads.map(({ d, width }) => stroked(d, ink.casing, width + 0.4)),
    ...roads.map(({ d, width, kind }) => stroked(d, kind === 'highway' ? ink.highway : ink.road, width)),
    ...ground.buildings.map(({ own, point, footprint }) =>
      filled(footprint === null ? squareAt(frame.spot(point)) : shape(footprint), own ? ink.ownHouse : ink.house),
    ),
    ...ground.neighbours.map((one) => stroked(shape(one.shape), ink.edge, 0.35, ' stroke-dasharray="1.8 1.2"')),
    stroked(shape(ground.grid.shape), ink.accent, 1.1),
  ];
  const { width, height } = frame;
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`,
    labels: mapLabels(ground, frame),
    scale: scaleBar(frame),
  };
}

function nearOnly(ground: GroundAround, frame: Frame): GroundAround {
  return {
    grid: ground.grid,
    neighbours: ground.neighbours.filter(({ shape }) => isNear(ringsOf(shape), frame)),
    roads: ground.roads.filter(({ geometry }) => isNear(linesOf(geometry), frame)),
    water: ground.water.filter(({ geometry }) => isNear(linesOf(geometry), frame)),
    buildings: ground.buildings.filter(({ point }) => isNear([[point]], frame)),
  };
}

const filled = (d: string, colour: string) => `<path d="${d}" fill="${colour}" fill-rule="evenodd"/>`;
const stroked = (d: string, colour: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;
const squareAt = ([x, y]: Spot) => `M${(x - 0.7).toFixed(2)} ${(y - 0.7).toFixed(2)}h1.4v1.4h-1.4Z`;
