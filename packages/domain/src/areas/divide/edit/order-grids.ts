import type { LonLat } from '../../../cases/wire.ts';

/**
 * Places in the order in which grids are numbered (GB/T 30428.1): rows from north to south, in each from west to east. A row is as high as the ground
 * of one of them is wide.
 * @returns the indices of the places
 */
export function numberingOrder(places: readonly LonLat[]): readonly number[] {
  const north = Math.max(...places.map(([, lat]) => lat));
  const south = Math.min(...places.map(([, lat]) => lat));
  const height = (north - south) / Math.max(1, Math.round(Math.sqrt(places.length)));
  const row = ([, lat]: LonLat) =>
    height === 0 ? 0 : Math.min(Math.floor((north - lat) / height + 1e-9), Math.round(Math.sqrt(places.length)) - 1);
  return places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => row(a.place) - row(b.place) || a.place[0] - b.place[0] || b.place[1] - a.place[1])
    .map(({ index }) => index);
}

/**
 * The next free grid codes of a community: its 12 digits and a serial of 3, after the highest ever given; when those are spent, numbers never given.
 * A code that stood once is not given again, so that it never names two grounds.
 * @returns fewer than wanted where none are left
 */
export function nextGridCodes(community: string, given: readonly string[], wanted: number): readonly string[] {
  const used = new Set(given.filter((code) => code.length === 15 && code.startsWith(community)).map((code) => Number(code.slice(12))));
  const highest = Math.max(0, ...used);
  const after = Array.from({ length: 999 - highest }, (_, i) => highest + 1 + i);
  const between = Array.from({ length: highest }, (_, i) => i + 1).filter((serial) => !used.has(serial));
  return [...after, ...between].slice(0, wanted).map((serial) => `${community}${String(serial).padStart(3, '0')}`);
}
