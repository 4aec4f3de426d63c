import type { DivisionMoves, DivisionView, GridAsOf } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, actOnCase } from '../../../cases/act-on-case.ts';
import { beginWork } from '../../../cases/case-work.ts';
import { flush } from '../../../cases/flush.ts';
import { holdCase } from '../../../cases/hold-case.ts';
import { staffCaseRoutes } from '../../../cases/staff-cases.routes.ts';
import { verifyChains } from '../../../cases/verify-chain.ts';
import { staffAreaRoutes } from '../../staff-areas.routes.ts';
import { type DividedOffice, dividedOffice, rules } from '../testing/divided-office.ts';
import { at } from '../testing/small-community.ts';
import { takeDueDivisions } from './take-due-divisions.ts';

let office: DividedOffice;
let cookies: { readonly li: string; readonly zhang: string };
const cases = { northWest: '', northEast: '', southWest: '', closed: '' };

const act = (caseId: string, holds: Holder, wanted: Pick<Act, 'action' | 'outcome'>) =>
  office.inDistrict(async (tx) => {
    const work = await beginWork(tx);
    await actOnCase(work, await holdCase(work, caseId), { kind: 'system' }, [holds], { note: '情况说明', photos: new Map(), ...wanted });
    await flush(work);
  });
const rowsOf = async (sql: string, ...values: readonly unknown[]) => (await office.platform.pool.query(sql, [...values])).rows;
const done = async (view: DivisionView, edit: object) =>
  office.view(await office.send(`/divisions/${view.id}/edits`, { revision: view.revision, edit }));
const begin = async (name: string) =>
  office.view(await office.send('/divisions', { communityId: office.community, name, rules: { ...rules, target: 60 } }));
const moves = async (id: string) => (await office.ask(office.keeper, 'GET', `/divisions/${id}/moves`)).body as unknown as DivisionMoves;
const gridsOn = async (on: string) =>
  (
    (await office.ask(office.keeper, 'GET', `/areas/as-of?communityId=${office.community}&on=${on}`)).body as unknown as {
      items: GridAsOf[];
    }
  ).items;
const seen = async (cookie: string, caseId: string) => (await office.ask(cookie, 'GET', `/cases/${caseId}`)).status;

/** All ground in one grid, then the northern row of houses by itself, then west and east of the rest. */
async function threeGrids(name: string): Promise<DivisionView> {
  const begun = await begin(name);
  const whole = await done(begun, { do: 'merge', keys: begun.grids.map(({ key }) => key) });
  const key = whole.grids[0]?.key ?? '';
  const rows = await done(whole, { do: 'split', key, line: [at(50, 200), at(350, 200)] });
  const parts = await done(rows, { do: 'split', key, line: [at(200, 10), at(200, 190)] });
  const north = parts.grids.find(({ key: one, shape }) => one !== key && JSON.stringify(shape).includes(String(at(0, 300)[1])));
  return done(parts, { do: 'rename', key: north?.key ?? '', name: '北格', kind: 'base' });
}

const wakeAt = async (moment: string) => {
  await office.wakeAt(moment);
  cookies = { zhang: (await office.signIn('zhang')).cookie, li: (await office.signIn('li')).cookie };
};

beforeAll(async () => {
  office = await dividedOffice([staffCaseRoutes, staffAreaRoutes]);
  await office.staff('zhang', { role: 'grid-worker', areaId: office.grids[0] });
  await office.staff('li', { role: 'grid-worker', areaId: office.grids[1] });
  cookies = { zhang: (await office.signIn('zhang')).cookie, li: (await office.signIn('li')).cookie };
  const places: Readonly<Record<keyof typeof cases, LonLat>> = {
    northWest: at(150, 250),
    northEast: at(250, 250),
    southWest: at(50, 50),
    closed: at(160, 260),
  };
  for (const [name, place] of Object.entries(places)) cases[name as keyof typeof cases] = await office.report(place);
  await act(cases.closed, 'centre', { action: 'close', outcome: 'explained' });
});
afterAll(() => office.end());

describe('a division that takes effect', () => {
  it('waits for its day: until then nothing moves, and the office sees what would', async () => {
    const view = await threeGrids('三格');
    expect(view.grids.map(({ figures }) => figures.households).sort()).toEqual([40, 40, 40]);
    expect(view.grids.map(({ replaces }) => replaces).sort()).toEqual([...office.grids, null].sort());
    const past = await office.send(`/divisions/${view.id}/take-effect`, { on: '2026-09-17' });
    expect(past.body.code).toBe('division-date-past');
    const scheduled = office.view(await office.send(`/divisions/${view.id}/take-effect`, { on: '2026-09-19' }));
    expect([scheduled.state, scheduled.effectiveOn, scheduled.can.edit]).toEqual(['scheduled', '2026-09-19', false]);
    const other = await begin('另一个');
    expect((await office.send(`/divisions/${other.id}/take-effect`, { on: '2026-09-20' })).body.code).toBe('division-scheduled-already');
    const ahead = await moves(view.id);
    expect([ahead.preview, ahead.cases.length, ahead.buildings, ahead.gridsNew]).toEqual([true, 2, 4, ['北格']]);
    expect(await takeDueDivisions(office.platform, 1)).toBe(0);
    expect(await rowsOf('SELECT count(*)::int AS n FROM areas WHERE level = $1', 'grid')).toEqual([{ n: 2 }]);
    expect(await rowsOf(`SELECT count(*)::int AS n FROM case_events WHERE type = 'regridded'`)).toEqual([{ n: 0 }]);
  });

  it('moves on its day the buildings and the running cases in the new grid, and tells the feed; closed ones stay', async () => {
    const before = await rowsOf('SELECT case_id, due_at, clock FROM cases ORDER BY case_id');
    expect([await seen(cookies.zhang, cases.northWest), await seen(cookies.li, cases.northEast)]).toEqual([200, 200]);
    await wakeAt('2026-09-19T00:01:00+08:00');
    expect(await takeDueDivisions(office.platform, 1)).toBe(1);
    expect(await takeDueDivisions(office.platform, 1)).toBe(0);
    const grids = await gridsOn('2026-09-19');
    expect(grids.map(({ code, households, persons, validFrom }) => [code, households, persons, validFrom])).toEqual([
      ['310000001001001', 40, 120, '2024-01-01'],
      ['310000001001002', 40, 120, '2024-01-01'],
      ['310000001001003', 40, 120, '2026-09-19'],
    ]);
    const north = grids[2]?.id ?? '';
    const gridOf = async (caseId: string) => (await rowsOf('SELECT grid_id FROM cases WHERE case_id = $1', caseId))[0]?.grid_id;
    expect([await gridOf(cases.northWest), await gridOf(cases.northEast)]).toEqual([north, north]);
    expect([await gridOf(cases.southWest), await gridOf(cases.closed)]).toEqual([office.grids[0], office.grids[0]]);
    expect(await rowsOf('SELECT count(*)::int AS n FROM buildings WHERE grid_id = $1', north)).toEqual([{ n: 4 }]);
    // The clocks run on as they were, and no worker of the old grids sees the cases any more.
    expect(await rowsOf('SELECT case_id, due_at, clock FROM cases ORDER BY case_id')).toEqual(before);
    expect([await seen(cookies.zhang, cases.northWest), await seen(cookies.li, cases.northEast)]).toEqual([404, 404]);
    expect(await seen(cookies.zhang, cases.southWest)).toBe(200);
    const fed = await rowsOf('SELECT scope_before, scope_after FROM feed WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1', cases.northWest);
    expect([fed[0]?.scope_before.areas.includes(office.grids[0]), fed[0]?.scope_after.areas.includes(north)]).toEqual([true, true]);
  });

  it('keeps what was: the chain of each case, and the ground of the day before', async () => {
    const pages = await office.inDistrict(async (tx) => {
      const findings: unknown[] = [];
      for await (const page of verifyChains(tx, { withKey: true, photos: false })) findings.push(...page.findings);
      return findings;
    });
    expect(pages).toEqual([]);
    const old = await gridsOn('2026-09-18');
    expect(old.map(({ code, name }) => [code, name])).toEqual([
      ['310000001001001', '第1网格'],
      ['310000001001002', '第2网格'],
    ]);
    expect(old[0]?.shape?.coordinates[0]).toHaveLength(5);
    expect((await gridsOn('2026-09-19'))[0]?.shape).not.toEqual(old[0]?.shape);
    expect((await office.ask(office.keeper, 'GET', '/areas/check')).body).toMatchObject({
      findings: expect.not.arrayContaining([{ kind: 'gap' }]),
    });
  });

  it('is reported: two cases, four buildings, one new grid that nobody looks after yet', async () => {
    const [{ division_id: id }] = (await rowsOf(`SELECT division_id FROM divisions WHERE state = 'effective'`)) as [
      { division_id: string },
    ];
    const report = await moves(id);
    expect(report).toMatchObject({
      preview: false,
      on: '2026-09-19',
      gridsNew: ['北格'],
      gridsEnded: [],
      gridsKept: 2,
      buildings: 4,
      posts: [],
    });
    expect(report.cases.map(({ caseId, to }) => [caseId, to]).sort()).toEqual(
      [
        [cases.northWest, '北格'],
        [cases.northEast, '北格'],
      ].sort(),
    );
    expect(report.withoutWorker).toEqual(['北格']);
    const log = await rowsOf(`SELECT actor, target, reason FROM audit_log WHERE action = 'division.take-effect'`);
    expect(log).toEqual([{ actor: 'system', target: `division:${id}`, reason: '+1 -0 =2' }]);
    expect((await office.send(`/divisions/${id}/withdraw`, {})).body.code).toBe('division-not-open');
  });

  it('takes a closed case to the grid of today when its reporter contests the closing', async () => {
    await act(cases.closed, 'reporter', { action: 'contest' });
    const [row] = await rowsOf(
      'SELECT c.phase, a.name FROM cases c JOIN areas a ON a.area_id = c.grid_id WHERE c.case_id = $1',
      cases.closed,
    );
    expect(row?.name).toBe('北格');
    expect(row?.phase).not.toBe('closed');
  });

  it('ends grids on the day before, and their posts pass to the grid that took most of their households', async () => {
    // A house of thirty in the south-west: that grid has 60 of the 140 households now.
    await office.platform.pool.query(`UPDATE buildings SET households = 30 WHERE ref = 'h1'`);
    const begun = await begin('一格');
    const whole = await done(begun, { do: 'merge', keys: begun.grids.map(({ key }) => key) });
    const after = office.view(await office.send(`/divisions/${whole.id}/take-effect`, { on: '2026-09-19' }));
    expect(after.state).toBe('effective');
    const [kept, ...none] = await gridsOn('2026-09-19');
    expect([kept?.id, kept?.households, none]).toEqual([office.grids[0], 140, []]);
    const report = await moves(whole.id);
    expect([report.gridsEnded.length, report.gridsKept, report.cases.length]).toEqual([2, 1, 3]);
    // The northern grid was made and ended on one day: it has no day of its own, and its row stays.
    expect(await rowsOf('SELECT valid_from::text, valid_to::text FROM areas WHERE name = $1', '北格')).toEqual([
      { valid_from: '2026-09-19', valid_to: '2026-09-18' },
    ]);
    const [moved] = report.posts;
    expect(report.posts).toHaveLength(1);
    expect(moved).toEqual({
      role: 'grid-worker',
      roleLabel: { zh: '网格员', en: 'Grid worker' },
      person: 'li',
      from: '第2网格',
      to: '第1网格',
    });
    const posts = await rowsOf(
      `SELECT area_id = $1 AS at_kept, valid_from::text, valid_to::text FROM posts WHERE role = 'grid-worker' ORDER BY valid_from, valid_to NULLS LAST`,
      kept?.id,
    );
    expect(posts).toEqual([
      { at_kept: false, valid_from: '2026-01-01', valid_to: '2026-09-18' },
      { at_kept: true, valid_from: '2026-01-01', valid_to: null },
      { at_kept: true, valid_from: '2026-09-19', valid_to: null },
    ]);
    expect(report.withoutWorker).toEqual([]);
    // Both workers now see what lies in the north.
    expect([await seen(cookies.zhang, cases.northWest), await seen(cookies.li, cases.northWest)]).toEqual([200, 200]);
  });

  it('can be withdrawn until its day, and then does not take effect', async () => {
    const view = await threeGrids('撤回');
    await office.send(`/divisions/${view.id}/take-effect`, { on: '2026-09-21' });
    expect(office.view(await office.send(`/divisions/${view.id}/withdraw`, {})).state).toBe('withdrawn');
    await wakeAt('2026-09-22T09:00:00+08:00');
    expect(await takeDueDivisions(office.platform, 1)).toBe(0);
    expect(await gridsOn('2026-09-22')).toHaveLength(1);
  });
});
