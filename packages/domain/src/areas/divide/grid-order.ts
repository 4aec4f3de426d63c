import type { LonLat } from '../../cases/wire.ts';

/**
 * The order in which grids are numbered (CJ/T 213): rows from north to south, in each row from west to east.
 * @param centres of the grids
 * @returns their indices in that order
 */
export function gridOrder(centres: readonly LonLat[]): readonly number[] {
  if (centres.length === 0) return [];
  const latitudes = centres.map(([, lat]) => lat);
  const [south, north] = latitudes.reduce(([low, high], lat) => [Math.min(low, lat), Math.max(high, lat)], [Infinity, -Infinity]);
  const rows = Math.max(1, Math.round(Math.sqrt(centres.length)));
  const row = (lat: number) => Math.min(rows - 1, Math.floor(((north - lat) / Math.max(north - south, 1e-12)) * rows));
  return [...centres.keys()].sort((a, b) => {
    const [[lonA, latA], [lonB, latB]] = [centres[a] ?? [0, 0], centres[b] ?? [0, 0]];
    return row(latA) - row(latB) || lonA - lonB || a - b;
  });
}
