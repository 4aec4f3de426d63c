import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { judge } from '@gridkeeper/domain/policy/subjects/judge.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inGrid = { gridId: 'grid', areaIds: ['street', 'community', 'grid'], zone: 'street-area' };

/** Reported on Monday 21 September 2026. */
function reported(category: string | null = 'illegal-building') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inGrid });
  return story;
}

function withLeader(category?: string | null) {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'grid-worker', 'register');
  return story;
}

function withSecretary() {
  const story = withLeader();
  story.act('2026-09-21 15:00', 'centre', 'escalate', { contents: [form] });
  return story;
}

function withGroup() {
  const story = withSecretary();
  story.act('2026-09-22 10:00', 'centre', 'escalate');
  return story;
}

function post(code: string, areaId: string): ActorPost {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
}

function partsOf(state: CaseState, code: string, areaId: string) {
  return holdersOf({ personId: 'somebody', posts: [post(code, areaId)] }, state, pack);
}

/** Which of leader, secretary and leading group has the case. */
function turnOf(state: CaseState) {
  const seats = [
    ['grid-leader', 'grid'],
    ['community-secretary', 'community'],
    ['group-office', 'street'],
  ] as const;
  return seats.filter(([role, area]) => partsOf(state, role, area).includes('centre')).map(([role]) => role);
}

describe('W2.1 300 households, 1,000-1,500 persons', () => {
  it('300 households are in bounds, and so are 1,000 to 1,500 persons and no others', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', clause: 'W2.1', persons: { min: 1000, max: 1500 } }]);
    expect(pack.gridKinds[0]?.households).toEqual({ min: 270, max: 330 }); // setting: what still counts as 300
  });
});

describe('W2 sets no limit for a matter', () => {
  it('so all of them are settings, and say so', () => {
    expect(new Set(pack.clocks.flatMap((clock) => [clock.clause, ...clock.limits.map((row) => row.clause)]))).toEqual(new Set(['setting']));
    expect(pack.clocks.map(({ code, limit }) => `${code}: ${limit.amount} ${limit.unit}`)).toEqual([
      'worker: 1 working-days',
      'leader: 2 working-days',
      'secretary: 1 working-days',
      'group: 3 working-days',
      'handling: 5 working-days',
      'answer: 1 working-days',
    ]);
  });
});

describe('W2.2 heads of buildings and of their units', () => {
  it.each(['building-head', 'unit-head', 'volunteer'])('a %s reports, and sees nobody’s case', (role) => {
    expect(pack.roles.find((one) => one.code === role)?.capabilities).toEqual(['case.report']);
    expect(visibleTo({ personId: 'somebody', posts: [post(role, 'grid')] }, reported().state())).toBe(false);
  });

  it('nothing asks about persons or lists them', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
    const words = [...pack.categories, ...pack.forms.flatMap((one) => one.fields)].flatMap(({ label }) => [label.zh, label.en]);
    expect(words.filter((text) => judge(text))).toEqual([]);
  });
});

describe('W2.3 the worker settles it or brings it to the leader', () => {
  it('what he finds and solves is closed with a photo', () => {
    const story = tell(pack);
    const spot = { category: 'leaflets', solvedOnTheSpot: true, place: inGrid };
    expect(() => story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker'])).toThrow('photo');
    story.report('2026-09-21 09:00', { ...spot, contents: [photo] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'solved' });
  });

  it('what residents report is his first, within the office’s working day; the leader of the grid hears of a late one', () => {
    const story = reported();
    expect(story.can('2026-09-21 09:30', 'grid-worker')).toEqual(['solve-on-the-spot', 'feedback', 'register']);
    expect(story.can('2026-09-21 09:30', 'centre')).not.toContain('escalate');
    expect(story.clock('2026-09-21 09:00', 'worker')?.due).toBe('2026-09-22 17:30');
    expect(story.tick('2026-09-22 17:31')).toEqual(['worker: warn', 'worker: limit']);
    expect(turnOf(story.state())).toEqual(['grid-leader']);
  });

  it('settled by him, it is closed by the leader, who may find it unsolved', () => {
    const story = reported('lamp');
    story.act('2026-09-21 10:00', 'grid-worker', 'feedback', { outcome: 'solved' });
    expect(story.can('2026-09-21 11:00', 'grid-worker')).toEqual([]);
    story.act('2026-09-21 11:00', 'centre', 'rework');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid', reworks: 1 });
  });
});

describe('W2.4 the leader of the grid', () => {
  it('has what the worker brings, classifies and settles it', () => {
    const story = withLeader(null);
    expect(turnOf(story.state())).toEqual(['grid-leader']);
    expect(partsOf(story.state(), 'grid-leader', 'another grid')).toEqual([]);
    expect(story.refused('2026-09-21 11:00', 'centre', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'category' });
    story.act('2026-09-21 11:00', 'centre', 'correct', { category: 'neighbours' });
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 17:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'solved' });
  });
});

describe('W2.5 difficult-case form 疑难情况上报表, agreed with the secretary of the community', () => {
  it('nothing goes up without the form', () => {
    const story = withLeader();
    expect(story.refused('2026-09-21 15:00', 'centre', 'escalate')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 15:00', 'centre', 'escalate', { contents: [form] });
    expect(story.state()).toMatchObject({ state: 'with-secretary', level: 'community' });
    const fields = pack.forms.find((one) => one.code === 'difficult-case')?.fields;
    expect(fields?.map(({ code, required }) => [code, required])).toEqual([
      ['matter', true],
      ['done', true],
      ['difficulty', true],
      ['request', true],
    ]);
  });

  it('it is printed, and signed by leader, secretary and leading group', () => {
    expect(pack.slips).toMatchObject([{ code: 'difficult-case', on: ['escalate'] }]);
    expect(pack.slips[0]?.facts).toContain('form');
    expect(pack.slips[0]?.signatures.map(({ zh }) => zh)).toEqual(['网格长', '社区书记', '街道领导小组']);
  });

  it('it is the secretary’s turn, not yet the leading group’s, nor the leader’s any more', () => {
    expect(turnOf(withSecretary().state())).toEqual(['community-secretary']);
  });

  it('not agreed: back to the leader of the grid, with the reason', () => {
    const story = withSecretary();
    expect(story.refused('2026-09-22 10:00', 'centre', 'return', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 10:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid' });
    expect(turnOf(story.state())).toEqual(['grid-leader']);
  });

  it('agreed: on to the leading group, and there is no way past the secretary', () => {
    expect(turnOf(withGroup().state())).toEqual(['group-office']);
    const ways = pack.workflows
      .flatMap((workflow) => workflow.states)
      .flatMap((state) => state.actions.filter((action) => action.to === 'with-group').map((action) => `${state.code} ${action.kind}`));
    expect(ways).toEqual(['with-secretary escalate', 'handling reject']);
  });
});

describe('W2.6 the leading group of the street', () => {
  it('decides, and the answer comes down to secretary and leader, who closes', () => {
    const story = withGroup();
    expect(story.can('2026-09-22 11:00', 'centre')).not.toContain('escalate');
    expect(story.clock('2026-09-22 10:00', 'group')?.due).toBe('2026-09-28 17:30'); // over the Mid-Autumn Festival
    story.act('2026-09-24 10:00', 'centre', 'feedback', { outcome: 'explained' });
    expect(story.can('2026-09-24 10:30', 'centre')).not.toContain('close');
    story.act('2026-09-24 11:00', 'centre', 'feedback');
    expect(turnOf(story.state())).toEqual(['community-secretary']);
    story.act('2026-09-24 15:00', 'centre', 'feedback');
    expect(turnOf(story.state())).toEqual(['grid-leader']);
    story.act('2026-09-24 16:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'explained', everOverdue: false });
  });

  it('or gives it to an office of the street, over the National Day holiday', () => {
    const story = withGroup();
    story.act('2026-09-28 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ leadUnit: 'city-office', assisting: ['community'] });
    expect(story.clock('2026-09-28 10:00', 'handling')?.due).toBe('2026-10-10 17:30'); // the make-up Saturday
    story.act('2026-09-29 10:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'with-group', level: 'street', leadUnit: null });
  });

  it.each([
    ['gas', 'safety-office'],
    ['neighbours', 'mediation-office'],
    ['rubbish', 'city-office'],
    ['hardship', 'service-office'],
  ])('%s → %s', (category, unit) => {
    const story = withLeader(category);
    story.act('2026-09-21 15:00', 'centre', 'escalate', { contents: [form] });
    story.act('2026-09-21 16:00', 'centre', 'escalate');
    story.act('2026-09-21 17:00', 'centre', 'dispatch');
    expect(story.state().leadUnit).toBe(unit);
  });

  it('Z1: who is not satisfied within 30 days finds it with the leader of the grid again', () => {
    const story = withGroup();
    story.act('2026-09-24 10:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'feedback');
    story.act('2026-09-24 12:00', 'centre', 'feedback');
    story.act('2026-09-24 13:40', 'centre', 'close');
    expect(story.can('2026-10-27 10:00', 'reporter')).not.toContain('contest');
    story.act('2026-10-20 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid', contests: 1, outcome: null });
  });
});

describe('W2.7 what volunteers do', () => {
  it('stands in the categories: repairs, youth, civility, cleaning, hazards, mediation, care, illegal building', () => {
    const heads = pack.categories.filter((one) => one.parent === null).map((one) => one.code);
    expect(heads).toEqual(['cleaning', 'repairs', 'facilities', 'hazards', 'building', 'disputes', 'care', 'civility']);
    expect(pack.categories.find((one) => one.code === 'youth')?.parent).toBe('care');
  });
});
