import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkShape } from '../../packages/domain/src/areas/check-shape.ts';
import type { DivideInput } from '../../packages/domain/src/areas/divide/wire.ts';
import type { Polygon } from '../../packages/domain/src/areas/wire.ts';
import { randomOf } from '../../packages/domain/src/base/random.ts';
import type { LonLat } from '../../packages/domain/src/cases/wire.ts';
import { barrierOf, buildingOf, type FileFeature } from '../../packages/server/src/cli/areas-divide-files.ts';
import { root } from '../../packages/server/src/platform/root.ts';

const folder = join(root, '../shared/data/osm-shanghai');
export const haveShanghai = existsSync(folder);

const rules: DivideInput['rules'] = {
  target: 300,
  tolerance: 0.15,
  households: null,
  weights: { household: 1, premises: 0, care: 0, hectare: 0 },
  seed: 1,
};
const rectangle = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

function featuresOf(name: string): readonly FileFeature[] {
  const { features } = JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8')) as { features: FileFeature[] };
  return features.map((feature, i) => ({ ...feature, number: i + 1 }));
}

/** The middle of Shanghai as one community: households guessed from floor area, residential ground as estates. */
export function shanghai(): DivideInput {
  const buildings = featuresOf('buildings').flatMap((feature) => {
    const sound = feature.geometry.type === 'Point' || checkShape(feature.geometry).ok;
    return feature.geometry.type !== 'Point' && sound ? (buildingOf('buildings', feature) ?? []) : [];
  });
  const land = featuresOf('landuse');
  const estates = land.flatMap(({ properties, geometry }) => {
    const checked = properties.kind === 'residential' ? checkShape(geometry) : undefined;
    return checked?.ok ? [checked.shape] : [];
  });
  const barriers = [...featuresOf('roads'), ...featuresOf('water'), ...land].flatMap((feature) => barrierOf(feature) ?? []);
  return { boundary: rectangle(121.4815, 31.2265, 121.5205, 31.2505), buildings, barriers, estates, dedicated: [], locked: [], rules };
}

/** A made-up city: blocks of 360 by 300 m with a hundred buildings each between main roads, highways and canals. */
export function madeUpCity(count: number): DivideInput {
  const random = randomOf(count);
  const [width, height, across] = [360, 300, 10];
  const columns = Math.ceil(Math.sqrt(count / across ** 2));
  const rows = Math.ceil(count / across ** 2 / columns);
  const at = (x: number, y: number): LonLat => [Number((121 + x / 95_300).toFixed(7)), Number((31 + y / 111_195).toFixed(7))];
  const line = (kind: 'main' | 'highway' | 'water' | 'minor', ...coordinates: readonly LonLat[]) =>
    ({ class: kind, geometry: { type: 'LineString', coordinates } }) as const;
  const upright = Array.from({ length: columns - 1 }, (_, i) => {
    const x = (i + 1) * width;
    return line(
      i % 4 === 3 ? 'highway' : 'main',
      at(x + 8 * random(), -5),
      at(x + 8 * random(), (rows * height) / 2),
      at(x, rows * height + 5),
    );
  });
  const level = Array.from({ length: rows - 1 }, (_, i) => {
    const y = (i + 1) * height;
    return line(
      i % 5 === 4 ? 'water' : 'main',
      at(-5, y + 8 * random()),
      at((columns * width) / 2, y + 8 * random()),
      at(columns * width + 5, y),
    );
  });
  const lanes = Array.from({ length: columns }, (_, i) => line('minor', at((i + 0.5) * width, 0), at((i + 0.5) * width, rows * height)));
  const buildings = Array.from({ length: count }, (_, i) => {
    const block = Math.floor(i / across ** 2);
    const x = (block % columns) * width + 20 + (i % across) * 32 + 6 * random();
    const y = Math.floor(block / columns) * height + 20 + (Math.floor(i / across) % across) * 26 + 6 * random();
    const [wide, deep] = [12 + 8 * random(), 8 + 8 * random()];
    const corners = [at(x, y), at(x + wide, y), at(x + wide, y + deep), at(x, y + deep), at(x, y)];
    const households = Math.floor(4 + random() * 24);
    const shape: Polygon = { type: 'Polygon', coordinates: [corners] };
    return { ref: String(i), point: at(x + wide / 2, y + deep / 2), shape, households, persons: 0, premises: 0, care: 0 };
  });
  const [west, south] = at(0, 0);
  const boundary = rectangle(west, south, ...at(columns * width, rows * height));
  return { boundary, buildings, barriers: [...upright, ...level, ...lanes], estates: [], dedicated: [], locked: [], rules };
}
