import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { DivisionGround, DivisionView, NamedOutline } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveBuildings } from '../../registers/save-buildings.ts';
import type { ImportKind } from '../import/area-import.ts';
import { importAreas } from '../import/import-areas.ts';
import { saveAreas } from '../save-areas.ts';
import { findStoredAreas } from '../stored.queries.ts';
import { type DividedOffice, dividedOffice, rules } from './testing/divided-office.ts';
import { at, box } from './testing/small-community.ts';

/** 600 by 400 metres with twelve houses by ten of ten households each: 1,200 households. */
const columns = 12;
const community = box(0, 0, 600, 400);
const houses = Array.from({ length: columns * 10 }, (_, i) => {
  const [east, north] = [15 + (i % columns) * 50, 12 + Math.floor(i / columns) * 40];
  // The first twelve stand in the place of the office's own.
  return {
    ref: `h${i + 1}`,
    label: `云穗路${i + 1}号`,
    point: at(east + 10, north + 6),
    footprint: box(east, north, east + 20, north + 12),
  };
});
/** Seven houses by four, 280 households, across the middle; its name and that of the school next to the border. */
const estate = { name: '云穗花园', shape: box(102, 122, 448, 278) };
const school = { name: '云穗小学', shape: box(552, 362, 598, 398) };
const foreign = { name: '邻社区小区', shape: box(602, 0, 800, 100) };
/** A railway from west to east under the third row of houses from above. */
const track = { type: 'LineString', coordinates: [at(-20, 282), at(620, 282)] };

let office: DividedOffice;
let without: DivisionView;
let within: DivisionView;

const begin = async (name: string, more: object = {}) => {
  const body = { communityId: office.community, layer: 'general', name, rules: { ...rules, target: 300 }, dedicated: [], ...more };
  return office.view(await office.send('/divisions', body));
};
const bring = (as: ImportKind, features: readonly { readonly name: string; readonly shape: object }[]) =>
  office.inDistrict((tx) =>
    importAreas(tx, {
      file: {
        type: 'FeatureCollection',
        features: features.map(({ name, shape }, i) => ({ type: 'Feature', id: i + 1, properties: { name }, geometry: shape })),
      },
      as,
      columns: {},
      coordinates: 'wgs84',
      dryRun: false,
    }),
  );
/** The grids that hold houses of the estate, and how many households of it each. */
const shareOut = ({ grids }: DivisionView) =>
  grids
    .map(({ shape }) => 10 * houses.filter(({ point }) => contains(estate.shape, point) && contains(shape, point)).length)
    .filter((households) => households > 0);

/** Measured anew on the ground of now, by an edit that moves no border. */
const measuredNow = async (view: DivisionView) => {
  const [first] = view.grids;
  const edit = { do: 'rename', key: first?.key ?? '', name: '一网格', kind: 'base' };
  return office.view(await office.send(`/divisions/${view.id}/edits`, { revision: view.revision, edit }));
};

beforeAll(async () => {
  office = await dividedOffice();
  await office.inDistrict(async (tx) => {
    const area = (await findStoredAreas(tx)).get('310000001001');
    if (area !== undefined) await saveAreas(tx, [{ ...area, shape: community }]);
    await saveBuildings(
      tx,
      houses.map((house) => ({ ...house, households: 10, persons: 25 })),
    );
  });
  const plain = await begin('不看小区');
  await bring('estates', [estate, school, foreign]);
  await bring('rails', [{ name: '霁川铁路', shape: track }]);
  without = await measuredNow(plain);
  within = await begin('小区不拆');
}, 120_000);
afterAll(() => office.end());

describe('division on the ground of an office that has estates and rails', () => {
  it('keeps an estate of 280 households whole at a target of 300, which a division that knows of none cuts', () => {
    const households = [without, within].map(({ grids }) => grids.map(({ figures }) => figures.households));
    expect(households.map((each) => each.reduce((sum, one) => sum + one, 0))).toEqual([1_200, 1_200]);
    expect([without, within].map(({ figures }) => [figures.withinTolerance, figures.tiles, figures.buildingsCut])).toEqual([
      [1, true, 0],
      [1, true, 0],
    ]);
    expect(shareOut(without).length).toBeGreaterThan(1);
    expect(shareOut(within)).toEqual([280]);
    // Measured on the same ground; the neighbour's estate and the school are cut by neither.
    expect([without.figures.estatesCut, within.figures.estatesCut]).toEqual([1, 0]);
  });

  it('crosses the rails less than the division that knew of none', () => {
    const [before, after] = [without.figures.barrierMetres, within.figures.barrierMetres];
    expect(before).toBeGreaterThan(250);
    expect(after).toBeLessThan(before / 3);
    expect(within.figures.barriersCrossed).toBeLessThan(without.figures.barriersCrossed);
  });

  it('tells the estate that a cut by hand parts, and is whole again when the cut is undone', async () => {
    const holder = within.grids.find(({ shape }) => contains(shape, at(260, 218)));
    const line = [at(275, -5), at(275, 405)];
    const parted = office.view(
      await office.send(`/divisions/${within.id}/edits`, { revision: within.revision, edit: { do: 'split', key: holder?.key, line } }),
    );
    expect(parted.figures.estatesCut).toBe(1);
    const undone = office.view(await office.send(`/divisions/${within.id}/edits`, { revision: parted.revision, edit: { do: 'undo' } }));
    expect(undone.figures.estatesCut).toBe(0);
  });

  it('shows estates by name and rails on the ground of a proposal, and what can be chosen as a dedicated grid', async () => {
    const ground = (await office.ask(office.keeper, 'GET', `/divisions/${within.id}/ground`)).body as unknown as DivisionGround;
    expect(ground.estates).toEqual([school, estate]);
    expect(ground.barriers).toEqual([{ class: 'rail', geometry: track }]);
    const path = `/areas/estates?communityId=${office.community}`;
    const { items } = (await office.ask(office.keeper, 'GET', path)).body as unknown as { items: readonly NamedOutline[] };
    expect(items).toEqual(ground.estates);
    const cut = await begin('小学专属', { dedicated: items.filter(({ name }) => name === school.name) });
    expect(cut.grids.find(({ kind }) => kind === 'dedicated')).toMatchObject({
      name: '云穗小学',
      figures: { buildings: 1, households: 10 },
    });
    expect([cut.figures.tiles, cut.figures.estatesCut]).toEqual([true, 0]);
  });

  it('tells them only to staff who may see areas, and of a community that stands', async () => {
    await office.staff('newcomer');
    const { cookie } = await office.signIn('newcomer');
    const ask = async (who: string, id: string) => (await office.ask(who, 'GET', `/areas/estates?communityId=${id}`)).body.code;
    expect(await ask(cookie, office.community)).toBe('not-allowed');
    expect(await ask(office.keeper, office.grids[0])).toBe('not-found');
  });
});
