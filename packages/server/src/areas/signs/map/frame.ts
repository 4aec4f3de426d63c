import type { Bounds } from '@gridkeeper/domain/areas/bounds.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** Millimetres from the upper left corner of the map, down and to the right. */
export type Spot = readonly [number, number];
export type Size = { readonly width: number; readonly height: number };

/** A piece of ground on a piece of paper: small enough that degrees may be taken for a plane. */
export type Frame = Size & {
  readonly bounds: Bounds;
  /** Metres on the ground for a millimetre on paper. */
  readonly metresPerMm: number;
  spot(point: LonLat): Spot;
};

const metresPerDegree = 111_320;
/** No map shows less ground than this, however small the grid. */
const leastMetres = 120;
/** Share of the paper left around the grid on each side. */
const margin = 0.09;

/** Puts a grid's box in the middle of the paper, as large as it fits. */
export function frameAround([west, south, east, north]: Bounds, { width, height }: Size): Frame {
  const [lon0, lat0] = [(west + east) / 2, (south + north) / 2];
  const lonMetres = metresPerDegree * Math.cos((lat0 * Math.PI) / 180);
  const inner = 1 - 2 * margin;
  const metresPerMm = Math.max(
    ((east - west) * lonMetres) / (width * inner),
    ((north - south) * metresPerDegree) / (height * inner),
    leastMetres / Math.min(width, height),
  );
  const [halfLon, halfLat] = [((width / 2) * metresPerMm) / lonMetres, ((height / 2) * metresPerMm) / metresPerDegree];
  return {
    width,
    height,
    metresPerMm,
    bounds: [lon0 - halfLon, lat0 - halfLat, lon0 + halfLon, lat0 + halfLat],
    spot: ([lon, lat]) => [
      width / 2 + ((lon - lon0) * lonMetres) / metresPerMm,
      height / 2 - ((lat - lat0) * metresPerDegree) / metresPerMm,
    ],
  };
}

/** The longest round length (1, 2 or 5 times a power of ten metres) that takes a quarter of the map's width at most. */
export function scaleBar({ width, metresPerMm }: Frame): { readonly metres: number; readonly mm: number } {
  const most = (width / 4) * metresPerMm;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, mm: metres / metresPerMm };
}
