import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape, Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Frame, Spot } from './frame.ts';

type Line = readonly LonLat[];

/** The lines of a road, or the rings of a water's edge, whatever geometry they came as. */
export function linesOf({ type, coordinates }: Feature['geometry']): readonly Line[] {
  if (type === 'LineString') return [coordinates as Line];
  if (type === 'MultiLineString' || type === 'Polygon') return coordinates as readonly Line[];
  if (type === 'MultiPolygon') return (coordinates as readonly (readonly Line[])[]).flat();
  return [];
}

export const ringsOf = (shape: AreaShape): readonly Line[] => polygonsOf(shape).flat();

/** Whether any of it may lie on the paper. */
export function isNear(lines: readonly Line[], { bounds: [west, south, east, north] }: Frame): boolean {
  const points = lines.flat();
  const off = (isOff: (point: LonLat) => boolean) => points.every(isOff);
  return !(off(([lon]) => lon < west) || off(([lon]) => lon > east) || off(([, lat]) => lat < south) || off(([, lat]) => lat > north));
}

export const spotsOf = (line: Line, frame: Frame): readonly Spot[] => line.map((point) => frame.spot(point));

/** Lines as the `d` of an SVG path in hundredths of a millimetre; corners closer than a twentieth are one. */
export function pathOf(lines: readonly (readonly Spot[])[], closed: boolean): string {
  return lines
    .map((line) => {
      let last: Spot | undefined;
      const steps = line.flatMap((spot, i) => {
        if (last !== undefined && i < line.length - 1 && Math.hypot(spot[0] - last[0], spot[1] - last[1]) < 0.05) return [];
        last = spot;
        return [`${spot[0].toFixed(2)} ${spot[1].toFixed(2)}`];
      });
      return `M${steps.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
