import { describe, expect, it } from 'vitest';
import { pack, partsOf, passedUpTo, post, reported } from './g4-story.ts';

describe('G4.1 three levels and base grids of about 300 households', () => {
  it('community, street and city, each with a centre; a grid of 300 households is in bounds', () => {
    expect(pack.levels.map((level) => level.code)).toEqual(['community', 'street', 'city']);
    expect(pack.units.filter((unit) => unit.kind === 'centre')).toHaveLength(3);
    const base = pack.gridKinds.find((kind) => kind.code === 'base');
    expect(base?.households?.min).toBeLessThan(300);
    expect(base?.households?.max).toBeGreaterThan(300);
  });
});

describe('G4.2 three acceptance centres 问题受理中心', () => {
  it('a report comes to the community first; its operator is the centre, those of street and city are not yet', () => {
    const state = reported().state();
    expect(state).toMatchObject({ state: 'accepting', level: 'community' });
    expect(partsOf(state, post('community-operator', 'community'))).toEqual(['centre']);
    expect(partsOf(state, post('street-operator', 'street'))).toEqual([]);
    expect(partsOf(state, post('city-operator', 'city'))).toEqual([]);
    expect(partsOf(state, post('community-operator', 'another community'))).toEqual([]);
  });

  it('each classifies: nothing is settled, given to a unit, or passed up unclassified', () => {
    const story = reported(null);
    for (const action of ['dispatch', 'feedback', 'escalate'] as const)
      expect(story.refused('2026-09-21 09:30', 'centre', action, { outcome: 'solved' })?.values).toEqual({ requirement: 'category' });
    story.act('2026-09-21 09:30', 'centre', 'correct', { category: 'manholes' });
    expect(story.state()).toMatchObject({ state: 'accepting', category: 'manholes' });
  });

  it('solves what is in its power, and the community tells the reporter', () => {
    const story = reported('toilets');
    story.act('2026-09-21 11:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 15:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved' });
  });

  it('passes the rest up, to the street and to the city, and above the city there is nobody', () => {
    const story = passedUpTo('street');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'street' });
    expect(partsOf(story.state(), post('street-operator', 'street'))).toEqual(['centre']);
    expect(partsOf(story.state(), post('community-operator', 'community'))).toEqual([]);
    story.act('2026-09-22 10:00', 'centre', 'escalate');
    expect(story.state().level).toBe('city');
    expect(story.can('2026-09-22 10:00', 'centre')).not.toContain('escalate');
  });

  it('each centre has its own time to accept', () => {
    const story = reported();
    expect(story.clock('2026-09-21 09:00', 'acceptance')?.due).toBe('2026-09-22 17:30');
    story.act('2026-09-22 16:00', 'centre', 'escalate');
    expect(story.clock('2026-09-22 16:00', 'acceptance')?.due).toBe('2026-09-23 17:30');
    expect(story.tick('2026-09-23 17:31')).toContain('acceptance: limit');
    story.act('2026-09-24 09:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: true }); // the street was late, the city is not
  });

  it('the units it gives a case to are those of its level', () => {
    const atStreet = passedUpTo('street');
    atStreet.act('2026-09-22 10:00', 'centre', 'dispatch');
    expect(atStreet.state().leadUnit).toBe('enforcement-team');
    const atCity = passedUpTo('city');
    atCity.act('2026-09-22 11:00', 'centre', 'dispatch');
    expect(atCity.state().leadUnit).toBe('urban-management');
  });

  it('feeds back down, centre by centre; only the community closes', () => {
    const story = passedUpTo('city');
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    story.act('2026-09-22 14:00', 'lead-unit', 'accept');
    story.act('2026-09-24 16:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'fed-back', level: 'city' });
    expect(story.can('2026-09-24 16:00', 'centre')).not.toContain('close');
    story.act('2026-09-24 16:30', 'centre', 'feedback');
    expect(story.state()).toMatchObject({ state: 'fed-back', level: 'street', leadUnit: null });
    story.act('2026-09-24 16:40', 'centre', 'feedback');
    expect(story.state().level).toBe('community');
    expect(story.can('2026-09-24 16:50', 'centre')).not.toContain('feedback');
    story.act('2026-09-24 16:50', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('nobody sends an unsolved matter down again', () => {
    const story = passedUpTo('city');
    const down = pack.workflows.flatMap((workflow) => workflow.states.filter((state) => state.actions.some((one) => one.level === 'down')));
    expect(new Set(down.map((state) => state.code))).toEqual(new Set(['fed-back']));
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    story.act('2026-09-22 14:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'city', rejections: 1 });
  });

  it('Z1: who is not satisfied finds it with the community again, and it can go up anew', () => {
    const story = passedUpTo('street');
    story.act('2026-09-22 10:00', 'centre', 'feedback', { outcome: 'explained' });
    story.act('2026-09-22 11:00', 'centre', 'feedback');
    story.act('2026-09-22 12:00', 'centre', 'close');
    story.act('2026-09-28 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community', contests: 1, outcome: null });
    story.act('2026-09-28 11:00', 'centre', 'escalate');
    expect(story.state().level).toBe('street');
  });
});
