import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

/** S15.1: 17 grids. */
const grids = Array.from({ length: 17 }, (_, index) => `grid-${index + 1}`);

function reportedIn(grid: string, category = 'common-space') {
  const story = tell(pack);
  story.report('2026-09-07 09:00', { category, place: { gridId: grid, areaIds: ['town', 'community', grid], zone: 'town' } });
  return story;
}

function post(role: string, areaId: string | null, unitCode: string | null = null): ActorPost {
  const found = pack.roles.find((one) => one.code === role);
  if (!found) throw new Error(`no role ${role}`);
  return { role, level: found.level, capabilities: found.capabilities, areaId, unitCode };
}

const holds = (one: ActorPost, state: CaseState) => holdersOf({ personId: 'somebody', posts: [one] }, state, pack);

describe('S15.1 and S15.2: 17 grids, 27 workers', () => {
  const workers = Array.from({ length: 27 }, (_, index) => post('grid-worker', grids[index % grids.length] ?? ''));

  it('every grid has one or two, as the pack bounds them, and nobody works in another’s grid', () => {
    const [bounds] = pack.gridKinds;
    expect(bounds).toMatchObject({ code: 'base', workers: { min: 1, max: 2 }, households: null, persons: null });
    const counts = grids.map((grid) => workers.filter((one) => holds(one, reportedIn(grid).state()).includes('grid-worker')).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(27);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 2]);
  });
});

describe('S15.3: 17 self-governing groups', () => {
  it('one in each grid, which has the common matters of that grid and of no other', () => {
    expect(pack.units.find((unit) => unit.code === 'self-governing-group')).toMatchObject({ kind: 'territory', area: 'grid' });
    const convenors = grids.map((grid) => post('group-convenor', grid, `self-governing-group:${grid}`));
    for (const grid of grids) {
      const story = reportedIn(grid);
      story.act('2026-09-07 10:00', 'centre', 'dispatch', { unit: `self-governing-group:${grid}` });
      expect(convenors.filter((one) => holds(one, story.state()).includes('lead-unit')).map((one) => one.areaId)).toEqual([grid]);
    }
  });

  it('it settles what neighbours share, and writes down what was agreed; the worker of the grid looks', () => {
    const story = reportedIn('grid-3');
    story.act('2026-09-07 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ leadUnit: 'self-governing-group', assisting: ['community'] });
    story.act('2026-09-12 10:00', 'lead-unit', 'record', { contents: [form] });
    story.act('2026-09-14 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-15 10:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('what it cannot settle goes back to the centre, which gives it to somebody else', () => {
    const story = reportedIn('grid-3');
    story.act('2026-09-07 10:00', 'centre', 'dispatch');
    story.act('2026-09-14 10:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'received', leadUnit: null });
    story.act('2026-09-14 11:00', 'centre', 'dispatch', { unit: 'community' });
    expect(story.state().leadUnit).toBe('community');
  });

  it('no other matter is theirs', () => {
    const rows = pack.routing.filter((row) => row.lead === 'self-governing-group');
    expect(rows.map((row) => row.categories)).toEqual([['tidiness', 'common-space', 'shared-costs']]);
    expect(reportedIn('grid-3', 'road').can('2026-09-07 09:30', 'lead-unit')).toEqual([]);
  });
});

describe('S15 gives no days', () => {
  it('every limit is a setting', () => {
    expect(pack.clocks.every((clock) => clock.clause === 'setting')).toBe(true);
  });

  it('Z1: who is not satisfied has it handled again', () => {
    const story = reportedIn('grid-3', 'road');
    story.act('2026-09-07 10:00', 'centre', 'close', { outcome: 'explained' });
    story.act('2026-09-08 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});
