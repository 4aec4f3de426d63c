import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import type { DivisionComparison, DivisionEdit, DivisionRow, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DividedOffice, dividedOffice, rules } from './testing/divided-office.ts';
import { at, box } from './testing/small-community.ts';

let office: DividedOffice;
beforeAll(async () => {
  office = await dividedOffice();
});
afterAll(() => office.end());

const begin = async (name: string, more: object = {}) =>
  office.view(await office.send('/divisions', { communityId: office.community, layer: 'general', name, rules, dedicated: [], ...more }));
const edit = async (view: Pick<DivisionView, 'id' | 'revision'>, wanted: DivisionEdit) =>
  office.send(`/divisions/${view.id}/edits`, { revision: view.revision, edit: wanted });
const done = async (view: Pick<DivisionView, 'id' | 'revision'>, wanted: DivisionEdit) => office.view(await edit(view, wanted));
const covered = (view: DivisionView) =>
  tilesExactly(
    view.boundary,
    view.grids.map(({ shape }) => shape),
  );

describe('a proposal of division at the desk', () => {
  it('is computed from the office’s own ground: 120 households in three grids of 40', async () => {
    const view = await begin('三格方案');
    expect([view.state, view.revision, view.computingSince, view.failed]).toEqual(['draft', 1, null, false]);
    expect(view.grids.map(({ figures }) => figures.households)).toEqual([40, 40, 40]);
    expect(view.grids.reduce((sum, { figures }) => sum + figures.persons, 0)).toBe(360);
    expect([view.figures.tiles, view.figures.buildingsCut, covered(view)]).toEqual([true, 0, true]);
    const { items } = (await office.ask(office.keeper, 'GET', `/divisions?communityId=${office.community}`)).body as unknown as {
      items: readonly DivisionRow[];
    };
    expect(items.map(({ name, updatedBy }) => [name, updatedBy])).toEqual([['三格方案', 'keeper']]);
  });

  it('goes back step by step to just what it was, forward again, and an edit cuts off what was undone', async () => {
    const first = await begin('撤销');
    const [a, b] = first.grids;
    const steps: DivisionEdit[] = [
      { do: 'draw', name: '小学', kind: 'dedicated', shape: box(130, 130, 270, 170), snapMetres: 2 },
      { do: 'rename', key: b?.key ?? '', name: '河东网格', kind: 'base' },
      { do: 'lock', keys: [a?.key ?? ''], locked: true },
    ];
    let view = first;
    for (const step of steps) {
      view = await done(view, step);
      expect(covered(view)).toBe(true);
    }
    const last = view;
    expect(last.revisions.map(({ what }) => what)).toEqual(['lock', 'rename', 'draw', 'computed']);
    for (const _ of steps) view = await done(view, { do: 'undo' });
    expect(view.grids).toEqual(first.grids);
    expect([view.can.undo, view.can.redo]).toEqual([false, true]);
    expect((await edit(view, { do: 'undo' })).body.code).toBe('division-nothing-to-undo');
    for (const _ of steps) view = await done(view, { do: 'redo' });
    expect(view.grids).toEqual(last.grids);
    view = await done(await done(view, { do: 'undo' }), { do: 'rename', key: b?.key ?? '', name: '河西网格', kind: 'base' });
    expect(view.revisions.map(({ what }) => what)).toEqual(['rename', 'rename', 'draw', 'computed']);
    expect(view.can.redo).toBe(false);
  });

  it('is divided anew around what is locked, and what was cut out stays cut out', async () => {
    const first = await begin('重算', { dedicated: [{ name: '第一小学', shape: box(0, 200, 200, 300) }] });
    const school = first.grids.find(({ kind }) => kind === 'dedicated');
    expect([school?.name, school?.figures.households]).toEqual(['第一小学', 20]);
    const locked = await done(first, { do: 'lock', keys: [school?.key ?? ''], locked: true });
    const again = await done(locked, { do: 'rerun', rules: { ...rules, target: 50, seed: 7 } });
    expect(again.rules.target).toBe(50);
    expect(again.grids.filter((grid) => grid.locked).map(({ name, kind, figures }) => [name, kind, figures.households])).toEqual([
      ['第一小学', 'dedicated', 20],
    ]);
    expect(again.grids.map(({ figures }) => figures.households).sort()).toEqual([20, 50, 50]);
    expect([covered(again), new Set(again.grids.map(({ key }) => key)).size]).toEqual([true, 3]);
  });

  it('keeps a school that was drawn into a grid that is locked since, and every corner of that grid', async () => {
    const first = await begin('加画');
    const [grid] = first.grids;
    const [west = 0, south = 0] = grid === undefined ? [] : centreOf(grid.shape);
    const [wide, high] = [2e-4, 1e-4];
    const shape = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [wide, 0],
          [wide, high],
          [0, high],
          [0, 0],
        ].map(([x = 0, y = 0]) => [west + x, south + y] as const),
      ],
    } as const;
    const drawn = await done(first, { do: 'draw', name: '第二小学', kind: 'dedicated', shape, snapMetres: 0 });
    const locked = await done(drawn, { do: 'lock', keys: [grid?.key ?? ''], locked: true });
    const again = await done(locked, { do: 'rerun', rules: { ...rules, target: 80 } });
    expect([again.failed, covered(again), again.grids.map(({ name }) => name)]).toEqual([
      false,
      true,
      expect.arrayContaining(['第二小学']),
    ]);
    const corners = (view: DivisionView) =>
      polygonsOf(view.grids.find(({ key }) => key === grid?.key)?.shape ?? shape)
        .flat(2)
        .map(String);
    expect(corners(again)).toEqual(expect.arrayContaining(corners(locked)));
  });

  it('lets one of two clerks who edit the same state go first; the other is told, and loses nothing but this step', async () => {
    const view = await begin('两人');
    const [grid] = view.grids;
    const rename = (name: string) => edit(view, { do: 'rename', key: grid?.key ?? '', name, kind: 'base' });
    const answers = await Promise.all([rename('甲的名字'), rename('乙的名字')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.code).toBe('division-revision-moved');
    const now = office.view(await office.ask(office.keeper, 'GET', `/divisions/${view.id}`));
    expect(now.revision).toBe(2);
  });

  it('is begun once for a command, however often it is sent, and never twice at once for one community', async () => {
    const body = {
      commandId: '01890000-0000-7000-8000-000000000001',
      communityId: office.community,
      layer: 'general',
      name: '一次',
      rules,
      dedicated: [],
    };
    const both = await Promise.all([1, 2].map(() => office.ask(office.keeper, 'POST', '/divisions', body)));
    const [id, ...same] = both.map((answer) => office.view(answer).id);
    expect(same).toEqual([id]);
    // As it stands while another server computes: here it would be over before the next question comes.
    await office.platform.pool.query('UPDATE divisions SET computing_since = $1 WHERE division_id = $2', [
      new Date(office.platform.clock() - 1_000),
      id,
    ]);
    const others = { communityId: office.community, layer: 'general', rules, dedicated: [] };
    expect(await office.send('/divisions', { ...others, name: '乙' })).toMatchObject({ status: 409, body: { code: 'division-computing' } });
    await office.platform.pool.query('UPDATE divisions SET computing_since = NULL');
  });

  it('counts as failed when its server died; the next one may begin', async () => {
    const view = await begin('断电');
    await office.platform.pool.query(`UPDATE divisions SET computing_since = $2 WHERE division_id = $1`, [
      view.id,
      new Date(office.platform.clock() - 6 * 60_000),
    ]);
    const dead = office.view(await office.ask(office.keeper, 'GET', `/divisions/${view.id}`));
    expect([dead.failed, dead.computingSince, dead.can.edit]).toEqual([true, null, true]);
    expect((await begin('下一个')).revision).toBe(1);
  });

  it('stands beside others and the grids of today', async () => {
    const [a, b] = [await begin('两格', { rules: { ...rules, target: 60 } }), await begin('四格', { rules: { ...rules, target: 30 } })];
    const { body } = await office.ask(office.keeper, 'GET', `/divisions/compare?ids=${a.id},${b.id}`);
    const { standing, proposals } = body as unknown as DivisionComparison;
    expect(standing).toMatchObject({ grids: 2, mean: 60, tiles: true, buildingsCut: 0 });
    expect(proposals.map(({ figures }) => figures.grids)).toEqual([2, 4]);
  });

  it('shows what lies on its ground', async () => {
    const view = await begin('底图');
    const { body } = await office.ask(office.keeper, 'GET', `/divisions/${view.id}/ground`);
    expect((body as unknown as { buildings: readonly object[] }).buildings).toHaveLength(12);
    expect((body as unknown as { buildings: readonly object[] }).buildings[0]).toMatchObject({
      ref: 'h1',
      name: '云穗路1号',
      households: 10,
    });
  });

  it('refuses a stroke beside the ground, and an outline that crosses itself', async () => {
    const view = await begin('拒绝');
    const void_ = await edit(view, { do: 'split', key: view.grids[0]?.key ?? '', line: [at(900, 900), at(950, 900)] });
    expect([void_.status, void_.body.code]).toEqual([400, 'division-edit-void']);
    const bow = { type: 'Polygon', coordinates: [[at(0, 0), at(100, 100), at(100, 0), at(0, 100), at(0, 0)]] } as const;
    expect((await edit(view, { do: 'draw', name: '蝴蝶结', kind: 'base', shape: bow, snapMetres: 0 })).status).toBe(400);
  });

  it('is for those who may edit areas; others who see areas look on', async () => {
    await office.staff('worker', { role: 'grid-worker', areaId: office.grids[0] });
    const worker = (await office.signIn('worker')).cookie;
    const view = await begin('权限');
    const seen = office.view(await office.ask(worker, 'GET', `/divisions/${view.id}`));
    expect(seen.can).toEqual({ edit: false, undo: false, redo: false, takeEffect: false });
    expect((await office.send(`/divisions/${view.id}/edits`, { revision: 1, edit: { do: 'undo' } }, worker)).status).toBe(403);
    expect((await office.ask('', 'GET', `/divisions/${view.id}`)).status).toBe(401);
  });

  it('needs a community with an outline and households in it', async () => {
    const street = office.areas.get('310000001000') ?? '';
    const other = { layer: 'general', name: '街道', rules, dedicated: [] };
    expect((await office.send('/divisions', { ...other, communityId: street })).status).toBe(404);
    await office.platform.pool.query('UPDATE buildings SET households = 0');
    expect((await office.send('/divisions', { ...other, communityId: office.community })).body.code).toBe('division-no-ground');
    await office.platform.pool.query('UPDATE buildings SET households = 10');
  });
});

it('tells of no building whether somebody who is looked after lives there: row-level security would be for nothing', async () => {
  const view = await begin('照护');
  const { body } = await office.ask(office.keeper, 'GET', `/divisions/${view.id}/ground`);
  const { buildings } = body as unknown as { buildings: readonly object[] };
  expect(buildings).toHaveLength(12);
  expect(buildings.every((building) => !('care' in building))).toBe(true);
});

describe('odd input', () => {
  it('an outline of more corners than a hand draws is refused before it is cut', async () => {
    const view = await begin('圆形');
    const ring = Array.from({ length: 2_000 }, (_, i) =>
      at(200 + 60 * Math.cos((i / 1_000) * Math.PI), 150 + 60 * Math.sin((i / 1_000) * Math.PI)),
    );
    const shape = { type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? at(0, 0)]] };
    const answer = await edit(view, { do: 'draw', name: '圆', kind: 'micro', shape, snapMetres: 2 });
    expect([answer.status, answer.body.code]).toEqual([400, 'input-invalid']);
  });

  it('grids as of the year 0, which no database knows, are refused', async () => {
    const answer = await office.ask(office.keeper, 'GET', `/areas/as-of?communityId=${office.community}&on=0000-01-01`);
    expect([answer.status, answer.body.code]).toEqual([400, 'input-invalid']);
  });
});
