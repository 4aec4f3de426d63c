import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import type { AreaCheck } from '@gridkeeper/domain/areas/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGround } from '../../demo/ground/demo-ground.ts';
import { type StaffedOffice, staffedOffice } from '../../people/testing/staffed-office.ts';
import { saveBuildings } from '../../registers/save-buildings.ts';
import { saveAreas } from '../save-areas.ts';
import { saveMapFeatures } from '../save-map-features.ts';
import { staffAreaRoutes } from '../staff-areas.routes.ts';
import { divisionRoutes } from './divisions.routes.ts';
import { commandId, rules } from './testing/divided-office.ts';

const town = demoGround(7);
let office: StaffedOffice;
let keeper = '';
let villages: readonly { readonly id: string; readonly households: number }[] = [];

beforeAll(async () => {
  office = await staffedOffice([divisionRoutes, staffAreaRoutes]);
  await office.staff('keeper', { role: 'system-administrator' });
  keeper = (await office.signIn('keeper')).cookie;
  villages = await office.inDistrict(async (tx) => {
    const ids = await saveAreas(tx, town.areas);
    await saveMapFeatures(tx, town.features);
    await saveBuildings(tx, town.buildings);
    return town.areas
      .filter(({ level }) => level === 'community')
      .map(({ code, households }) => ({ id: ids.get(code) ?? '', households: households ?? 0 }));
  });
});
afterAll(() => office.end());

/** The answer comes before the grids where the machine is busy. */
async function computed(began: DivisionView): Promise<DivisionView> {
  let view = began;
  while (view.computingSince !== null) view = (await office.ask(keeper, 'GET', `/divisions/${began.id}`)).body as unknown as DivisionView;
  return view;
}

describe('the demo town', () => {
  it('is divided anew, three of its villages for 150 households a grid, with all that stands there; the self-check finds no gap', async () => {
    for (const village of villages.slice(0, 3)) {
      const body = { commandId: commandId(), communityId: village.id, name: '每格150户', rules: { ...rules, target: 150 }, dedicated: [] };
      const began = await office.ask(keeper, 'POST', '/divisions', body);
      const view = await computed(began.body as unknown as DivisionView);
      expect([began.status, view.failed, view.computingSince]).toEqual([200, false, null]);
      const shapes = view.grids.map(({ shape }) => shape);
      expect([tilesExactly(view.boundary, shapes), view.figures.buildingsCut]).toEqual([true, 0]);
      expect(view.grids.reduce((sum, { figures }) => sum + figures.households, 0)).toBe(village.households);
      const path = `/divisions/${view.id}/take-effect`;
      expect((await office.ask(keeper, 'POST', path, { commandId: commandId(), on: '2026-09-18' })).body).toMatchObject({
        state: 'effective',
      });
    }
    const { findings } = (await office.ask(keeper, 'GET', '/areas/check')).body as unknown as AreaCheck;
    expect(findings.filter(({ kind }) => ['gap', 'overlap', 'outside-parent', 'invalid-shape'].includes(kind))).toEqual([]);
  });
});
