import { note, notice, photo } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { answered, found, inVillage, pack, partsOf, villages } from './w11-story.ts';

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
    story.act('2026-09-22 11:00', 'centre', 'publish', { contents: [note, notice] });
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
