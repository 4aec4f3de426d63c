import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AreaShape, Feature, FeatureCollection } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { buildingOf } from '../packages/server/src/cli/areas-divide-files.ts';

/** A community's files as a clerk hands them in: GeoJSON of the boundary, the buildings, the roads and the water. */
export type Ground = {
  readonly name: string;
  readonly code: string;
  readonly files: readonly { readonly as: string; readonly features: readonly Feature[] }[];
  readonly buildings: number;
  readonly households: number;
  /** The first letters of the pinyin of some address, as the touch screen takes them, and the address. */
  readonly keys: string;
  readonly address: string;
};

type Box = readonly [west: number, south: number, east: number, north: number];

const folder = fileURLToPath(new URL('../../shared/data/osm-shanghai/', import.meta.url));
/** Its walk takes minutes, so it is asked for by name; it needs the extract beside the project. */
export const haveShanghai = process.env.E2E_SHANGHAI === '1' && existsSync(folder);

/** A piece of the old town by the river, small enough for a test of a minute. */
const oldTown: Box = [121.4815, 31.2265, 121.488, 31.231];

const read = (name: string): readonly Feature[] =>
  (JSON.parse(readFileSync(`${folder}${name}.geojson`, 'utf8')) as FeatureCollection).features;

/** A part of the middle of Shanghai (OpenStreetMap); households are guessed from the floor area, as the product guesses them. */
export function shanghai(): Ground {
  const within = (feature: Feature) => placesIn(feature.geometry.coordinates).some((place) => inside(oldTown, place));
  const wholly = (feature: Feature) => placesIn(feature.geometry.coordinates).every((place) => inside(oldTown, place));
  const buildings = read('buildings')
    .filter(({ properties, geometry }) => properties.kind === 'building' && geometry.type !== 'Point')
    .filter(wholly)
    .map((feature, i): Feature => {
      const households = buildingOf('buildings', { ...feature, number: i + 1 })?.households ?? 0;
      return { ...feature, properties: { ...feature.properties, label: `老城里${i + 1}号`, households } };
    });
  const roads = read('roads').filter(({ properties }) => /^(major_road|minor_road)$/.test(String(properties.kind)));
  return ground('老城社区', '310000001201', oldTown, buildings, roads.filter(within), read('water').filter(within), 'LCL1', '老城里1号');
}

const [blockWide, blockDeep] = [0.0024, 0.0018];
const corner: LonLat = [121.46, 31.21];

/** A made-up community: 4 by 3 blocks between main roads, one of them behind a canal, twelve houses a block. */
export function madeUp(): Ground {
  const [west, south] = corner;
  const box: Box = [west, south, west + 4 * blockWide, south + 3 * blockDeep];
  const buildings = Array.from({ length: 12 * 12 }, (_, i): Feature => {
    const [block, house] = [Math.floor(i / 12), i % 12];
    const x = west + (block % 4) * blockWide + 0.0003 + (house % 4) * 0.00046;
    const y = south + Math.floor(block / 4) * blockDeep + 0.0003 + Math.floor(house / 4) * 0.00046;
    const properties = { id: `house-${i}`, label: `柳影路${i + 1}号`, households: 16 + ((i * 7) % 11) };
    return { type: 'Feature', properties, geometry: rectangle([x, y, x + 0.0003, y + 0.0002]) };
  });
  const line = (id: string, kind: string, coordinates: readonly LonLat[]): Feature => ({
    type: 'Feature',
    properties: { id, kind, name: id },
    geometry: { type: 'LineString', coordinates },
  });
  const [, , east, north] = box;
  const upright = (i: number): readonly LonLat[] => [
    [west + i * blockWide, south - 0.0005],
    [west + i * blockWide, north + 0.0005],
  ];
  const level = (i: number): readonly LonLat[] => [
    [west - 0.0005, south + i * blockDeep],
    [east + 0.0005, south + i * blockDeep],
  ];
  const roads = [line('柳影路', 'primary', upright(1)), line('桑榆路', 'primary', upright(2)), line('望河路', 'secondary', level(1))];
  const water = [line('小清河', 'water', level(2))];
  return ground('柳影社区', '310000001202', box, buildings, roads, water, 'LYL1', '柳影路1号');
}

function ground(
  name: string,
  code: string,
  box: Box,
  buildings: readonly Feature[],
  roads: readonly Feature[],
  water: readonly Feature[],
  keys: string,
  address: string,
): Ground {
  const households = buildings.reduce((sum, { properties }) => sum + Number(properties.households), 0);
  const boundary: Feature = { type: 'Feature', properties: { code, name, level: 'community', households }, geometry: rectangle(box) };
  const files = [
    { as: '社区（村）', features: [boundary] },
    { as: '楼栋', features: buildings },
    { as: '道路', features: roads },
    { as: '水面', features: water },
  ];
  return { name, code, files: files.filter(({ features }) => features.length > 0), buildings: buildings.length, households, keys, address };
}

function rectangle([west, south, east, north]: Box): AreaShape {
  const at = (lon: number, lat: number): LonLat => [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
  return { type: 'Polygon', coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] };
}

const inside = ([west, south, east, north]: Box, [lon, lat]: LonLat) => lon >= west && lon <= east && lat >= south && lat <= north;

function placesIn(value: unknown): readonly LonLat[] {
  if (!Array.isArray(value)) return [];
  const [lon, lat]: readonly unknown[] = value;
  return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : value.flatMap(placesIn);
}
