import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import type { AreaRecord } from '../../areas/save-areas.ts';
import type { MapFeature } from '../../areas/save-map-features.ts';
import type { BuildingRecord } from '../../registers/save-buildings.ts';
import { drawCountryRoads } from './country-roads.ts';
import { drawAreas } from './draw-areas.ts';
import { districtName, roads, streetName } from './names.ts';
import { countsOf } from './people-counts.ts';
import { type Line, toLonLat } from './plane.ts';
import { settle } from './settle.ts';
import { drawPlan } from './sides.ts';
import { beyond, drawPonds, drawRiver } from './waters.ts';
import { drawZones } from './zones.ts';

/** The invented town's ground with the figures of plan G1; all of it follows from the seed. */
export type DemoGround = {
  readonly districtName: string;
  readonly streetName: string;
  /** Parents before children. */
  readonly areas: readonly AreaRecord[];
  readonly zones: readonly ZoneShape[];
  readonly features: readonly MapFeature[];
  readonly buildings: readonly BuildingRecord[];
};

/** Draws the town: 13 villages, 137 resident groups, 26 grids without gap or overlap, 7,150 households, 24,280 persons. */
export function demoGround(seed: number): DemoGround {
  const plan = drawPlan(seed);
  const settled = settle(seed, plan);
  const counts = countsOf(seed, settled.buildings);
  const counted = settled.buildings.map((building, i) => ({ building, counts: counts[i] ?? { households: 0, persons: 0 } }));
  const line = (...lines: readonly Line[]): Feature['geometry'] => ({
    type: 'MultiLineString',
    coordinates: lines.map((one) => one.map(toLonLat)),
  });
  const pool = (ring: Line): Feature['geometry'] => ({ type: 'Polygon', coordinates: [ring.map(toLonLat)] });
  const road = (ref: string, kind: string, name: string | null, ...lines: readonly Line[]): MapFeature => ({
    kind: 'road',
    ref,
    class: kind,
    name,
    geometry: line(...lines),
  });
  return {
    districtName,
    streetName,
    areas: drawAreas(plan, counted),
    zones: drawZones(plan),
    features: [
      road('highway', 'highway', roads.highway, beyond(plan.highway, 700)),
      road('avenue', 'main', roads.avenue, beyond(plan.avenue, 500)),
      road('north-road', 'main', roads.north, beyond(plan.northRoad, 600)),
      ...drawCountryRoads(seed, plan, settled).map((one, i) => road(`country-${i}`, 'minor', null, one)),
      ...settled.lanes.map((lanes, grid) => road(`lanes-${grid}`, 'minor', null, ...lanes)),
      { kind: 'water', ref: 'river', class: null, name: roads.river, geometry: pool(drawRiver(plan)) },
      ...drawPonds(seed, plan, settled).map(
        (pond, i): MapFeature => ({ kind: 'water', ref: `pond-${i}`, class: null, name: null, geometry: pool(pond) }),
      ),
    ],
    buildings: counted.map(({ building, counts: own }, i) => ({
      ref: `building-${i}`,
      label: building.label,
      point: toLonLat(building.at),
      footprint: { type: 'Polygon', coordinates: [building.footprint.map(toLonLat)] },
      ...own,
    })),
  };
}
