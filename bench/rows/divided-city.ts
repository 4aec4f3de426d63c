import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { DividedArea } from '../../packages/server/src/areas/divided-area.ts';

const columns = 200;
const grids = 20_000;
const across = 5; // a community is 5 x 5 grids
const cornersOnSide = 6;
const side = 0.004; // degrees, about 400 m

/** How the borders of neighbours are drawn: with the same corners, with corners of their own on the same lines, or partly apart. */
export type Borders = 'matching' | 'own-corners' | 'apart';

/** A coordinate of the shared net, with seven decimals as files have them. */
function corner(column: number, row: number): LonLat {
  const wobble = Math.sin(Math.round(column * 60) * 12.9898 + Math.round(row * 60) * 78.233) * 43_758.5453;
  const [x, y] = [(wobble - Math.floor(wobble)) * 0.3, (wobble * 7 - Math.floor(wobble * 7)) * 0.3];
  return rounded([117 + (column + x / cornersOnSide) * side, 36 + (row + y / cornersOnSide) * side]);
}

const rounded = ([lon, lat]: LonLat): LonLat => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];

/** The outline of `wide` x `wide` cells of the net, walked counter-clockwise. */
function outline(column: number, row: number, wide: number): readonly LonLat[] {
  const steps = Array.from({ length: cornersOnSide * wide }, (_, i) => i / cornersOnSide);
  return [
    ...steps.map((step) => corner(column + step, row)),
    ...steps.map((step) => corner(column + wide, row + step)),
    ...steps.map((step) => corner(column + wide - step, row + wide)),
    ...steps.map((step) => corner(column, row + wide - step)),
  ];
}

/** A point more in the middle of every side, rounded to a centimetre: on the line of the neighbour, but no corner of his. */
function withOwnCorners(ring: readonly LonLat[]): readonly LonLat[] {
  return ring.flatMap((from, i): readonly LonLat[] => {
    const to = ring[(i + 1) % ring.length] ?? from;
    return [from, rounded([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])];
  });
}

const closed = (ring: readonly LonLat[]) => ({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }) as const;

/** 800 communities of 25 grids of 24 corners each, 20,000 in all. */
export function dividedCity(borders: Borders): readonly DividedArea[] {
  const communities: DividedArea[] = [];
  const all: DividedArea[] = [];
  for (let row = 0; row < grids / columns; row += across) {
    for (let column = 0; column < columns; column += across) {
      const id = `${column}/${row}`;
      const code = `310101${String(1 + row / across).padStart(3, '0')}${String(1 + column / across).padStart(3, '0')}`;
      communities.push({
        id,
        parentId: null,
        code,
        name: id,
        level: 'community',
        layer: null,
        shape: closed(outline(column, row, across)),
      });
      for (let i = 0; i < across * across; i += 1) {
        const [x, y] = [column + (i % across), row + Math.floor(i / across)];
        const own = (x + y) % 2 === 0 && borders !== 'matching';
        const ring = outline(x, y, 1);
        const drawn = own ? withOwnCorners(ring) : ring;
        // Every second grid five metres to the east: a gap on one side and an overlap on the other.
        const moved = own && borders === 'apart' ? drawn.map(([lon, lat]): LonLat => [lon + 5.6e-5, lat]) : drawn;
        const serial = String(i + 1).padStart(3, '0');
        all.push({
          id: `${x}-${y}`,
          parentId: id,
          code: `${code}${serial}`,
          name: `${x}-${y}`,
          level: 'grid',
          layer: 'general',
          shape: closed(moved),
        });
      }
    }
  }
  return [...communities, ...all];
}
