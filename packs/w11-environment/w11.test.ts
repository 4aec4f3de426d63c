import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

/** W11.1: 127 villages in 8 towns; each village is one grid. */
const villages = Array.from({ length: 127 }, (_, number) => ({ town: `town-${(number % 8) + 1}`, village: `village-${number + 1}` }));

function inVillage({ town, village } = { town: 'town-1', village: 'village-1' }) {
  return { gridId: `grid of ${village}`, areaIds: ['county', town, village, `grid of ${village}`], zone: 'whole' };
}

/** Found on patrol, on Monday 21 September 2026 at nine. */
function found(category: string | null = 'livestock', place = inVillage()) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place });
  return story;
}

function answered(category?: string) {
  const story = found(category);
  story.act('2026-09-21 10:00', 'centre', 'verify');
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

function supervised() {
  const story = answered();
  story.act('2026-09-22 11:00', 'centre', 'publish');
  return story;
}

function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

describe('W11.1 the county, 8 towns, 127 villages', () => {
  it('every village has its own grid, and the town and the county see those below them', () => {
    expect(pack.levels.map((level) => level.area)).toEqual(['community', 'street', 'county']);
    const states = villages.map((village) => found('livestock', inVillage(village)).state());
    const held = (code: string, areaId: string) => states.filter((state) => partsOf(state, code, areaId).length > 0).length;
    for (const { village } of villages) expect(held('village-head', village)).toBe(1);
    const towns = [...new Set(villages.map(({ town }) => town))];
    expect(towns).toHaveLength(8);
    expect(towns.map((town) => held('town-leader', town)).reduce((sum, count) => sum + count)).toBe(127);
    expect(held('county-leader', 'county')).toBe(127);
    expect(held('town-operator', 'town-1')).toBe(0); // it has not come up to the town
  });

  it('what a village cannot do goes up to the town and the county, each of which investigates anew', () => {
    const story = found('sand-stone');
    for (const level of ['town', 'county']) {
      story.act('2026-09-21 10:00', 'centre', 'verify');
      story.act('2026-09-21 11:00', 'centre', 'escalate');
      expect(story.state()).toMatchObject({ state: 'found', level });
      expect(story.clock('2026-09-21 11:00', 'investigation')?.due).toBe('2026-09-24 18:00'); // each has its own time
    }
    story.act('2026-09-21 12:00', 'centre', 'verify');
    expect(story.can('2026-09-21 12:00', 'centre')).not.toContain('escalate');
  });
});

describe('W11.2 one to three supervisors a village', () => {
  it('stands with the kind of grid, and nothing else bounds it', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', workers: { min: 1, max: 3 }, households: null, persons: null }]);
  });
});

describe('W11.3 patrol → investigate → answer → supervise', () => {
  it('nothing is dealt with, given away or passed up before it has been investigated', () => {
    const story = found(null);
    for (const action of ['dispatch', 'feedback', 'escalate'] as const)
      expect(story.refused('2026-09-21 09:30', 'centre', action, { outcome: 'solved' })?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-09-21 09:30', 'centre', 'verify')?.values).toEqual({ requirement: 'category' });
    story.act('2026-09-21 10:00', 'centre', 'verify', { category: 'river' });
    expect(story.state()).toMatchObject({ state: 'investigated', category: 'river' });
  });

  it('the whole way, step by step', () => {
    const story = answered('livestock');
    expect(story.state()).toMatchObject({ state: 'answered', leadUnit: 'town', outcome: 'solved' });
    story.act('2026-09-22 11:00', 'centre', 'publish');
    story.act('2026-09-24 09:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(story.events.flatMap((event) => (event.type === 'acted' ? [event.action] : []))).toEqual([
      'verify',
      'dispatch',
      'feedback',
      'publish',
      'pass',
    ]);
  });
});

describe('W11.4 the result goes to the reporter, the public and the lower grid', () => {
  it('from the county down to the town, down to the village, and only there out to the public', () => {
    const story = found('river');
    for (const moment of ['2026-09-21 10:00', '2026-09-21 15:00']) {
      story.act(moment, 'centre', 'verify');
      story.act(moment, 'centre', 'escalate');
    }
    story.act('2026-09-22 09:00', 'centre', 'verify');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ level: 'county', leadUnit: 'water' });
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    for (const level of ['county', 'town']) {
      expect(story.state()).toMatchObject({ state: 'answered', level });
      expect(story.can('2026-09-23 11:00', 'centre')).not.toContain('publish');
      story.act('2026-09-23 11:00', 'centre', 'feedback');
    }
    expect(story.state()).toMatchObject({ state: 'answered', level: 'village' });
    expect(story.can('2026-09-23 12:00', 'centre')).not.toContain('feedback');
    story.act('2026-09-23 12:00', 'centre', 'publish');
    expect(story.state().state).toBe('supervised');
  });

  it('nothing comes to its end unpublished, and the reporter is told', () => {
    const story = answered();
    expect(story.refused('2026-09-22 11:00', 'checker', 'pass')?.code).toBe('case-action-not-possible');
    const told = (kind: 'publish' | 'feedback') =>
      pack.notices.filter((notice) => notice.on.includes(kind)).flatMap((notice) => notice.tell);
    expect(told('publish')).toEqual(['reporter', 'grid-worker']);
    expect(told('feedback')).toEqual(['centre', 'grid-worker']);
  });
});

describe('W11.5 supervision', () => {
  it('a supervisor of that village, and of no other, looks on site whether it holds', () => {
    const story = supervised();
    expect(partsOf(story.state(), 'village-supervisor', 'village-1')).toContain('checker');
    expect(partsOf(story.state(), 'village-supervisor', 'village-2')).toEqual([]);
    expect(story.refused('2026-09-23 09:00', 'centre', 'pass', { contents: [note, photo] })?.code).toBe('case-not-yours');
    expect(story.refused('2026-09-23 09:00', 'checker', 'pass')?.values).toEqual({ requirement: 'photo' });
  });

  it('what does not hold is dealt with again', () => {
    const story = supervised();
    story.act('2026-09-24 09:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'investigated', reworks: 1 });
  });

  it('the grids above may supervise it at every step', () => {
    const states = pack.workflows[0]?.states.filter((state) => state.phase !== 'closed') ?? [];
    expect(states.map((state) => state.code)).toEqual(['found', 'investigated', 'with-unit', 'answered', 'supervised']);
    for (const state of states) expect(state.actions.find((action) => action.kind === 'supervise')?.by, state.code).toEqual(['leader']);
  });
});

describe('W11.7 objects are graded, in a number the plan does not give', () => {
  it('no grade stands here', () => {
    expect(pack.severities).toEqual([]);
  });
});

describe('W11.8 seventeen county departments', () => {
  const leadOf = (category: string, level: string) => route(pack, { category, zone: 'whole', level, severity: null, time: 'working' }).lead;

  it('there are 17, and in the county each of them leads something', () => {
    expect(pack.units.filter((unit) => unit.kind === 'department')).toHaveLength(17);
    const leaves = pack.categories.filter((category) => category.parent !== null).map((category) => category.code);
    expect(new Set(leaves.map((category) => leadOf(category, 'county'))).size).toBe(17);
  });

  it('what belongs to the villages stays with the town until it has come up to the county', () => {
    expect(['village', 'town', 'county'].map((level) => leadOf('straw', level))).toEqual(['town', 'town', 'agriculture']);
    expect(['village', 'town', 'county'].map((level) => leadOf('waste-water', level))).toEqual(Array(3).fill('environment'));
  });
});
