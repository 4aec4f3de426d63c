import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { called, classified, inEstate, pack, partsOf } from './w1-story.ts';

describe('W1.1 street, community, estate, building, resident; 200-300 households, about 1,000 persons', () => {
  it('a grid is an estate of 200 to 300 households, and 1,000 persons are in its bounds', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', layer: 'general', households: { min: 200, max: 300 } }]);
    expect(pack.gridKinds[0]?.persons).toEqual({ min: 900, max: 1100 }); // setting: what still counts as about 1,000
  });

  it.each([
    ['street-leader', 'street', ['leader']],
    ['community-head', 'community', ['leader']],
    ['grid-specialist', 'community', ['centre']],
    ['grid-leader', 'estate', ['centre']],
    ['information-officer', 'estate', ['grid-worker', 'checker']],
    ['grid-member', 'estate', ['grid-worker', 'checker']],
    ['building-head', 'estate', []],
    ['volunteer', 'estate', []],
  ])('%s in %s is to a case there %j, and nothing to one elsewhere', (role, area, parts) => {
    const state = classified('ordinary').state();
    expect(partsOf(state, role, area)).toEqual(parts);
    expect(partsOf(state, role, `another ${area}`)).toEqual([]);
  });
});

describe('W1 has no limit in days or hours', () => {
  it('so all of them are settings, and say so', () => {
    expect(new Set(pack.clocks.flatMap((clock) => [clock.clause, ...clock.limits.map((row) => row.clause)]))).toEqual(new Set(['setting']));
    expect(pack.clocks.map(({ code, limit }) => `${code}: ${limit.amount} ${limit.unit}`)).toEqual([
      'classify: 4 working-hours',
      'spot: 1 working-days',
      'turn-out: 1 working-days',
      'handling: 5 working-days',
      'striking-off: 2 working-days',
    ]);
  });
});

describe('W1.2 the team, with police and volunteer service teams', () => {
  it('every volunteer service has its team; police takes part where order is the matter', () => {
    const assists = (category: string) =>
      route(pack, { category, zone: 'estate', level: null, severity: 'coordination', time: 'off' }).assisting;
    expect(['elderly', 'health', 'culture'].map(assists)).toEqual([['elderly-team'], ['health-team'], ['culture-team']]);
    expect(assists('theft')).toEqual(['police']);
    expect(assists('neighbours')).toEqual([]);
  });
});

describe('W1.4 ordinary → on the spot', () => {
  it('what a member finds and solves is struck off with a photo', () => {
    const story = tell(pack);
    const spot = { category: 'corridor-heap', solvedOnTheSpot: true, place: inEstate };
    expect(() => story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker'])).toThrow('photo');
    story.report('2026-09-21 09:00', { ...spot, contents: [photo] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', severity: 'ordinary' });
  });

  it('what a resident reports goes to the team, to no unit', () => {
    const story = classified('ordinary', 'corridor-heap');
    expect(story.refused('2026-09-21 09:10', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
    story.act('2026-09-21 09:10', 'centre', 'register');
    expect(story.state()).toMatchObject({ state: 'on-the-spot', leadUnit: null });
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'solve-on-the-spot')?.values).toEqual({ requirement: 'photo' });
    story.act('2026-09-21 10:00', 'grid-worker', 'solve-on-the-spot', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('what the spot does not settle is classified anew', () => {
    const story = classified('ordinary', 'corridor-heap');
    story.act('2026-09-21 09:10', 'centre', 'register');
    story.act('2026-09-21 10:00', 'grid-worker', 'reject');
    story.act('2026-09-21 10:10', 'centre', 'correct', { category: 'corridor-heap', severity: 'coordination' });
    story.act('2026-09-21 10:15', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'called', leadUnit: 'community' });
  });
});

describe('W1.5 needing coordination → worker and community', () => {
  it('the community has it, the team is told, and there is no result before both have answered', () => {
    expect(classified('coordination').refused('2026-09-21 09:10', 'centre', 'register')?.code).toBe('case-action-not-possible');
    const story = called('coordination', 'lamp');
    expect(story.state()).toMatchObject({ state: 'called', leadUnit: 'community', assisting: [] });
    expect(pack.notices.find((notice) => notice.on.includes('dispatch'))?.tell).toContain('grid-worker');
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'record', { contents: [note, photo] })?.code).toBe('case-action-not-possible');
    story.act('2026-09-21 10:00', 'lead-unit', 'accept');
    const result = { outcome: 'solved' as const, contents: [note, form] };
    expect(story.refused('2026-09-21 14:00', 'lead-unit', 'feedback', result)?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-09-21 14:30', 'lead-unit', 'record')?.code).toBe('case-not-yours');
    story.act('2026-09-21 15:00', 'grid-worker', 'record');
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', result);
    expect(story.state()).toMatchObject({ state: 'to-strike-off', outcome: 'solved' });
    const fields = pack.forms.find((one) => one.code === 'coordination')?.fields.filter((field) => field.required);
    expect(fields?.map((field) => field.code)).toEqual(['held-on', 'community', 'agreed']);
  });

  it('what turns out to be beyond the community is given back, and goes to the street', () => {
    const story = called('coordination', 'sewage');
    story.act('2026-09-21 10:00', 'lead-unit', 'accept');
    story.act('2026-09-21 11:00', 'lead-unit', 'reject');
    story.act('2026-09-21 11:05', 'centre', 'correct', { category: 'sewage', severity: 'urgent' });
    story.act('2026-09-21 11:10', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'called', leadUnit: 'street', assisting: ['community'] });
  });
});

describe('W1.6 urgent or beyond the community → street and community at once, accompanied on site', () => {
  it('whatever it is about, and by night: the street leads, the community is with it, and both are told', () => {
    for (const { code: category } of pack.categories.filter((one) => one.parent !== null))
      for (const time of ['working', 'off'] as const) {
        const { lead, assisting, clause } = route(pack, { category, zone: 'estate', level: null, severity: 'urgent', time });
        expect([lead, assisting[0], clause], category).toEqual(['street', 'community', 'W1.6']);
      }
    expect(called('urgent', 'theft').state().assisting).toEqual(['community', 'police']);
    expect(pack.notices.find((notice) => notice.on.includes('dispatch'))?.tell).toEqual(['assisting-unit', 'grid-worker', 'leader']);
  });

  it('street and community: who sits there has a part in it', () => {
    const state = called('urgent').state();
    expect(partsOf(state, 'street-handler', null, 'street')).toEqual(['lead-unit']);
    expect(partsOf(state, 'community-handler', 'community', 'community')).toEqual(['assisting-unit']);
    expect(partsOf(state, 'community-handler', 'another community', 'community')).toEqual([]);
  });

  it('nobody feeds back before somebody of the grid was there with them, with a photo', () => {
    const story = called('urgent');
    expect(story.can('2026-09-21 09:20', 'lead-unit')).toEqual(['reject']);
    expect(story.refused('2026-09-21 09:30', 'lead-unit', 'record', { contents: [note, photo] })?.code).toBe('case-not-yours');
    expect(story.refused('2026-09-21 09:30', 'grid-worker', 'record')?.values).toEqual({ requirement: 'photo' });
    story.act('2026-09-21 09:30', 'grid-worker', 'record', { contents: [note, photo] });
    expect(story.state().state).toBe('on-site');
    story.act('2026-09-21 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-strike-off');
  });

  it('at once: the office’s 60 minutes run over lunch and by night, the other matters wait for the working day', () => {
    const story = classified('urgent');
    story.act('2026-09-21 23:40', 'centre', 'dispatch');
    expect(story.clock('2026-09-21 23:40', 'turn-out')?.due).toBe('2026-09-22 00:40');
    expect(story.tick('2026-09-22 00:41')).toEqual(['turn-out: warn', 'turn-out: limit']);
    expect(called('coordination').clock('2026-09-21 09:10', 'turn-out')?.due).toBe('2026-09-22 17:30');
  });
});

describe('W1.3 and W1.7 struck off one by one, with feedback', () => {
  function fedBack() {
    const story = called('coordination', 'lamp');
    story.act('2026-09-21 10:00', 'lead-unit', 'accept');
    story.act('2026-09-21 15:00', 'grid-worker', 'record');
    story.act('2026-09-29 16:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [note, form] });
    return story;
  }

  it('the team tells the resident and strikes it off; the unit cannot strike off its own work', () => {
    const story = fedBack();
    expect(story.can('2026-09-29 17:00', 'lead-unit')).toEqual([]);
    expect(story.clock('2026-09-29 16:00', 'striking-off')?.due).toBe('2026-10-08 17:30'); // over the National Day holiday
    expect(story.refused('2026-09-30 09:00', 'checker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-30 09:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    const pass = pack.workflows[0]?.states.flatMap((state) => state.actions).find((action) => action.kind === 'pass');
    expect(pass?.tellsReporter).toBe(true);
  });

  it('what is not solved stays on the list, with the same unit', () => {
    const story = fedBack();
    story.act('2026-09-30 09:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'called', leadUnit: 'community', reworks: 1 });
  });

  it('and what the resident finds unsolved within 30 days comes back', () => {
    const story = fedBack();
    story.act('2026-09-30 09:00', 'checker', 'pass');
    expect(story.can('2026-10-30 12:00', 'reporter')).toContain('contest');
    expect(story.can('2026-11-02 12:00', 'reporter')).not.toContain('contest');
    story.act('2026-10-12 09:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'sorting', contests: 1, outcome: null });
  });
});
