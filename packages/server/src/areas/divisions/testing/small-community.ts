import { degreesOf } from '@gridkeeper/domain/areas/measure.ts';
import type { Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { onRaster } from '../../geos-overlay.ts';
import type { EditedGrid } from '../edit/edited-grid.ts';
import type { StandingBuilding } from '../edit/workshop.ts';

const [lonOfMetre, latOfMetre] = degreesOf(1, 36);

/** A place so many metres east and north of a corner of the plain. */
export const at = (east: number, north: number): LonLat => onRaster([117 + east * lonOfMetre, 36 + north * latOfMetre]);

/** A box in metres from that corner. */
export const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
});

/** Twelve houses of 20 by 12 metres, in three rows from south to north of four from west to east, on 400 by 300 metres. */
export const houses: readonly StandingBuilding[] = Array.from({ length: 12 }, (_, i) => {
  const [east, north] = [40 + (i % 4) * 100, 44 + Math.floor(i / 4) * 100];
  return { ref: `h${i + 1}`, name: `云穗路${i + 1}号`, point: at(east + 10, north + 6), shape: box(east, north, east + 20, north + 12) };
});

export const community = box(0, 0, 400, 300);

export const grid = (key: string, name: string, shape: Polygon): EditedGrid => ({
  key,
  name,
  kind: 'base',
  shape,
  locked: false,
  replaces: null,
});

/** A western and an eastern half; the border between them has a corner at each end. */
export const halves: readonly EditedGrid[] = [grid('w', '西格', box(0, 0, 200, 300)), grid('e', '东格', box(200, 0, 400, 300))];
