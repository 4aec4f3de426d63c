import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { gridCode } from '@gridkeeper/domain/areas/division-code.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { generalLayer } from '../../areas/general-layer.ts';
import type { AreaRecord } from '../../areas/save-areas.ts';
import type { PlannedBuilding } from './building.ts';
import { outlineOf } from './cells.ts';
import { heartOf } from './groups.ts';
import { managementAreas, streetCode, streetName, villages } from './names.ts';
import { type Counts, sumOf } from './people-counts.ts';
import { toLonLat } from './plane.ts';
import { ringLine } from './ring-line.ts';
import type { Plan } from './sides.ts';

type Counted = { readonly building: PlannedBuilding; readonly counts: Counts };

/** The town's division stands since this day. */
const since = '2024-01-01';

const villageCode = (village: number) => `${streetCode.slice(0, 9)}${200 + village}`;
const managementCode = (number: number) => `${streetCode.slice(0, 9)}${901 + number}`;

/** The tree of plan G1, parents first: the street, 4 management areas, 13 villages, 26 grids, 137 resident groups. */
export function drawAreas(plan: Plan, counted: readonly Counted[]): readonly AreaRecord[] {
  const ringsOf = (wanted: readonly number[]) => plan.rings.filter((_, grid) => wanted.includes(plan.sites[grid]?.village ?? -1));
  const shapeOf = (rings: readonly (readonly number[])[]): AreaShape => ({
    type: 'Polygon',
    coordinates: [ringLine(plan, outlineOf(rings)).map(toLonLat)],
  });
  const inVillages = (wanted: readonly number[]) =>
    sumOf(counted.filter(({ building }) => wanted.includes(plan.sites[building.grid]?.village ?? -1)).map(({ counts }) => counts));
  const common = { kind: null, layer: null, point: null, validFrom: since, validTo: null };
  const all = villages.map((_, village) => village);

  const street: AreaRecord = {
    ...common,
    code: streetCode,
    parentCode: null,
    name: streetName,
    level: 'street',
    shape: shapeOf(plan.rings),
    ...inVillages(all),
  };
  const managed = managementAreas.map(
    ({ name, villages: own }, i): AreaRecord => ({
      ...common,
      code: managementCode(i),
      parentCode: streetCode,
      name,
      level: 'management-area',
      shape: shapeOf(ringsOf(own)),
      ...inVillages(own),
    }),
  );
  const communities = villages.map((name, village): AreaRecord => {
    const parent = managementAreas.findIndex((area) => area.villages.some((own) => own === village));
    return {
      ...common,
      code: villageCode(village),
      parentCode: managementCode(parent),
      name: `${name}村`,
      level: 'community',
      shape: shapeOf(ringsOf([village])),
      ...inVillages([village]),
    };
  });
  return [street, ...managed, ...communities, ...grids(plan, counted), ...groups(plan, counted)];
}

function grids(plan: Plan, counted: readonly Counted[]): readonly AreaRecord[] {
  const shapes = plan.rings.map((ring): AreaShape => ({ type: 'Polygon', coordinates: [ringLine(plan, ring).map(toLonLat)] }));
  return villages.flatMap((name, village) =>
    plan.sites
      .map((site, grid) => ({ site, grid, shape: shapes[grid] ?? null }))
      .filter(({ site }) => site.village === village)
      .map((one) => ({ ...one, centre: one.shape === null ? [0, 0] : centreOf(one.shape) }))
      // GB/T 30428.1: numbered from west to east and from north to south.
      .sort((a, b) => (a.centre[0] ?? 0) - (b.centre[0] ?? 0) - ((a.centre[1] ?? 0) - (b.centre[1] ?? 0)))
      .map(
        ({ grid, shape }, i): AreaRecord => ({
          code: gridCode(villageCode(village), i + 1),
          parentCode: villageCode(village),
          name: `${name}第${i === 0 ? '一' : '二'}网格`,
          level: 'grid',
          kind: 'base',
          layer: generalLayer,
          shape,
          point: null,
          validFrom: since,
          validTo: null,
          ...sumOf(counted.filter(({ building }) => building.grid === grid).map(({ counts }) => counts)),
        }),
      ),
  );
}

function groups(plan: Plan, counted: readonly Counted[]): readonly AreaRecord[] {
  return villages.flatMap((name, village) => {
    const own = counted.filter(({ building }) => plan.sites[building.grid]?.village === village);
    const last = Math.max(...own.map(({ building }) => building.group));
    return Array.from({ length: last }, (_, i): AreaRecord => {
      const members = own.filter(({ building }) => building.group === i + 1);
      return {
        code: `${villageCode(village)}${String(i + 1).padStart(2, '0')}`,
        parentCode: villageCode(village),
        name: `${name}村第${i + 1}村民小组`,
        level: 'group',
        kind: null,
        layer: null,
        shape: null,
        validFrom: since,
        validTo: null,
        point: toLonLat(heartOf(members.map(({ building }) => building.at))),
        ...sumOf(members.map(({ counts }) => counts)),
      };
    });
  });
}
