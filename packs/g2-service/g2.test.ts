import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inHousehold = { gridId: 'grid-1', areaIds: ['unit', 'office-1', 'grid-1'], zone: 'homes' };

/** Reported by a household, on Monday 6 July 2026 unless another moment is given. */
function reported(category: string | null = 'water-heating', moment = '2026-07-06 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inHousehold });
  return story;
}

function post(code: string, areaId: string): ActorPost {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
}

function parts(state: CaseState, code: string, areaId: string) {
  return holdersOf({ personId: 'somebody', posts: [post(code, areaId)] }, state, pack);
}

describe('G2.1 three-level grids by office', () => {
  it('the household’s person, the office, the unit; above the unit there is nobody', () => {
    expect(pack.levels.map((level) => level.code)).toEqual(['person', 'office', 'unit']);
    const story = reported();
    story.act('2026-07-06 09:10', 'centre', 'escalate');
    story.act('2026-07-06 09:20', 'centre', 'escalate');
    expect(story.state().level).toBe('unit');
    expect(story.can('2026-07-06 09:30', 'centre')).not.toContain('escalate');
  });
});

describe('G2.2 each staff member answers for named households 包户到人', () => {
  it('one person for each grid of households', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', workers: { min: 1, max: 1 }, households: null, persons: null }]);
  });

  it('a matter comes to the household’s own person first, and to nobody else', () => {
    const state = reported().state();
    expect(state).toMatchObject({ state: 'received', level: 'person' });
    expect(parts(state, 'household-person', 'grid-1')).toContain('centre');
    expect(parts(state, 'household-person', 'grid-2')).toEqual([]);
    expect(visibleTo({ personId: 'colleague', posts: [post('household-person', 'grid-2')] }, state)).toBe(false);
    expect(parts(state, 'office-head', 'office-1')).toEqual([]);
  });

  it('who solves it where he stands needs nobody above him', () => {
    const story = tell(pack);
    const spot = { category: 'errand', solvedOnTheSpot: true, contents: [note], place: inHousehold };
    story.report('2026-07-06 09:00', spot, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', level: 'person' });
  });
});

describe('G2.4 what one cannot solve goes up a level at once', () => {
  it('with a word why and nothing else, not even a category', () => {
    const story = reported(null);
    expect(story.refused('2026-07-06 09:01', 'centre', 'escalate', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-07-06 09:01', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'received', level: 'office', category: null });
    expect(parts(story.state(), 'office-head', 'office-1')).toEqual(['centre']);
    expect(parts(story.state(), 'household-person', 'grid-1')).not.toContain('centre');
    expect(parts(story.state(), 'office-head', 'office-2')).toEqual([]);
  });

  it('one level, never two: the office has it before the heads of the unit', () => {
    const story = reported();
    story.act('2026-07-06 09:01', 'centre', 'escalate');
    expect(parts(story.state(), 'unit-head', 'unit')).toEqual([]);
    story.act('2026-07-06 09:02', 'centre', 'escalate');
    expect(parts(story.state(), 'unit-head', 'unit')).toEqual(['centre']);
  });

  it('also when it turns out later, in the middle of the work, at his own level or in an office', () => {
    const own = reported();
    own.act('2026-07-06 09:30', 'centre', 'accept');
    own.act('2026-07-07 10:00', 'centre', 'escalate');
    expect(own.state()).toMatchObject({ state: 'received', level: 'office' });
    own.act('2026-07-07 10:10', 'centre', 'accept');
    own.act('2026-07-07 10:20', 'centre', 'dispatch');
    expect(own.state()).toMatchObject({ state: 'given', leadUnit: 'logistics' });
    own.act('2026-07-07 11:00', 'lead-unit', 'escalate');
    expect(own.state()).toMatchObject({ state: 'received', level: 'unit', leadUnit: null });
  });

  it('never comes down again unsolved', () => {
    const down = pack.workflows.flatMap(({ states }) => states.flatMap(({ actions }) => actions.filter((one) => one.level === 'down')));
    expect(down).toEqual([]);
  });

  it('who neither takes it on nor passes it up within the unit’s two working hours is late, and each level has its own two', () => {
    const story = reported('water-heating', '2026-07-06 11:00');
    expect(story.clock('2026-07-06 11:00', 'at-once')?.due).toBe('2026-07-06 14:30'); // the lunch break is left out
    story.act('2026-07-06 14:00', 'centre', 'escalate');
    expect(story.clock('2026-07-06 14:00', 'at-once')?.due).toBe('2026-07-06 16:00');
    expect(story.tick('2026-07-06 16:01')).toEqual(['at-once: warn', 'at-once: limit']);
    expect(story.state()).toMatchObject({ state: 'received', level: 'office', overdue: ['at-once'] });
    const limit = pack.clocks.find((clock) => clock.code === 'at-once')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
    expect(pack.clocks.map((clock) => clock.clause)).toEqual(['setting', 'setting', 'setting']); // the plan gives no figure
  });

  it('what lies still goes up by itself two working hours later, level by level, and stays with the heads of the unit', () => {
    const story = reported('water-heating', '2026-07-06 11:00');
    expect(story.tick('2026-07-06 14:31')).toContain('at-once: limit');
    expect(story.tick('2026-07-06 16:31')).toEqual(['at-once: up', 'escalate']);
    expect(story.state()).toMatchObject({ state: 'received', level: 'office', overdue: [], everOverdue: true });
    expect(story.tick('2026-07-07 11:32')).toEqual(['at-once: warn', 'at-once: limit', 'at-once: up', 'escalate']);
    expect(story.tick('2026-07-07 17:31')).toEqual(['at-once: warn', 'at-once: limit', 'at-once: up']); // there is nobody above
    expect(story.state()).toMatchObject({ state: 'received', level: 'unit' });
  });
});

describe('G2.5 households know their person', () => {
  function answered() {
    const story = reported();
    story.act('2026-07-06 09:10', 'centre', 'escalate');
    story.act('2026-07-06 09:20', 'centre', 'accept');
    story.act('2026-07-07 10:00', 'centre', 'feedback', { outcome: 'solved' });
    return story;
  }

  it('that person hears of every step, wherever the matter has got to', () => {
    expect(pack.notices).toMatchObject([{ on: ['report', 'escalate', 'dispatch', 'feedback'], tell: ['grid-worker'] }]);
    const story = reported();
    story.act('2026-07-06 09:10', 'centre', 'escalate');
    expect(parts(story.state(), 'household-person', 'grid-1')).toContain('grid-worker');
  });

  it('the answer comes through that person, not through the office that gave it', () => {
    const story = answered();
    expect(story.state()).toMatchObject({ state: 'telling', level: 'office' });
    expect(parts(story.state(), 'household-person', 'grid-1')).toContain('checker');
    expect(parts(story.state(), 'household-person', 'grid-2')).toEqual([]);
    expect(story.can('2026-07-07 11:00', 'centre')).toEqual([]);
    story.act('2026-07-07 11:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    const pass = pack.workflows[0]?.states.flatMap((state) => state.actions).find((action) => action.kind === 'pass');
    expect(pass?.tellsReporter).toBe(true); // and the household can read it again
  });

  it('Z1: not satisfied, it is handled again at the level that had it, as often as it takes', () => {
    const story = answered();
    story.act('2026-07-07 11:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'received', level: 'office', reworks: 1 });
    story.act('2026-07-07 11:10', 'centre', 'accept');
    story.act('2026-07-08 10:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-07-08 11:00', 'checker', 'pass');
    story.act('2027-07-08 11:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', level: 'office', contests: 1, outcome: null });
  });
});

describe('what the product will not do', () => {
  it('asks nothing about a person', () => {
    expect(pack.forms.flatMap((form) => form.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
