import { note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { beforeTheTown, centreOf, inCommunity, pack, reported } from './w7-story.ts';

describe('W7.1 grids', () => {
  it('300-500 households; a village group may be one whatever its size', () => {
    expect(pack.gridKinds.map(({ code, households }) => [code, households])).toEqual([
      ['base', { min: 300, max: 500 }],
      ['micro', null],
    ]);
  });
});

describe('W7.2 three tiers', () => {
  it('the grid worker has it first: he eases, and passes on what he cannot settle', () => {
    const story = reported();
    expect(story.state().state).toBe('with-worker');
    story.act('2026-09-21 09:30', 'grid-worker', 'record');
    expect(story.state().state).toBe('with-worker');
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community' });
    expect(centreOf(story)).toEqual(['community-operator']);
  });

  it('the community’s centre analyses: nothing is settled, given out or passed up unclassified', () => {
    const story = reported(null);
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    for (const action of ['dispatch', 'feedback', 'escalate'] as const)
      expect(story.refused('2026-09-21 11:00', 'centre', action, { outcome: 'solved' })?.values).toEqual({ requirement: 'category' });
    story.act('2026-09-21 11:00', 'centre', 'correct', { category: 'noise' });
    expect(story.state().category).toBe('noise');
  });

  it('what is beyond it goes to the town’s service centre, which transmits and enforces', () => {
    const story = beforeTheTown();
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'town' });
    expect(centreOf(story)).toEqual(['town-operator']);
    expect(story.can('2026-09-22 09:00', 'centre')).not.toContain('escalate'); // an ordinary matter does not go to the district
    story.act('2026-09-22 09:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'construction-office' });
    story.act('2026-09-25 09:00', 'centre', 'supervise');
    story.act('2026-09-28 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('answered');
  });

  it('the answer goes down, and the community closes', () => {
    const story = beforeTheTown();
    story.act('2026-09-22 09:00', 'centre', 'feedback', { outcome: 'explained' });
    expect(story.can('2026-09-22 10:00', 'centre')).not.toContain('close');
    story.act('2026-09-22 10:00', 'centre', 'feedback');
    expect(centreOf(story)).toEqual(['community-operator']);
    story.act('2026-09-22 11:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    expect(pack.notices.find((notice) => notice.on.includes('feedback'))?.tell).toEqual(['grid-worker']);
  });

  it('in the community the committee has everything, in the town the offices', () => {
    const leadOf = (category: string, level: string) =>
      route(pack, { category, zone: 'town-area', level, severity: null, time: 'working' }).lead;
    const leaves = pack.categories.filter((category) => category.parent !== null).map((category) => category.code);
    expect(new Set(leaves.map((category) => leadOf(category, 'community')))).toEqual(new Set(['committee']));
    const matters = ['exposed-rubbish', 'sewage', 'stalls', 'manhole', 'charging', 'neighbours', 'property', 'help'];
    expect(matters.map((category) => leadOf(category, 'town'))).toEqual([
      'enforcement-team',
      'construction-office',
      'enforcement-team',
      'construction-office',
      'safety-office',
      'judicial-office',
      'construction-office',
      'social-affairs',
    ]);
  });

  it('each tier has its own time, all of them settings', () => {
    const story = reported();
    expect(story.clock('2026-09-21 09:00', 'worker')?.due).toBe('2026-09-22 17:30');
    story.act('2026-09-22 16:00', 'grid-worker', 'register');
    expect(story.clock('2026-09-22 16:00', 'acceptance')?.due).toBe('2026-09-23 17:30');
    story.act('2026-09-23 16:00', 'centre', 'escalate');
    expect(story.clock('2026-09-23 16:00', 'acceptance')?.due).toBe('2026-09-24 17:30');
    story.act('2026-09-24 16:00', 'centre', 'dispatch');
    // the Mid-Autumn holiday and the National Day lie between: 28, 29, 30 September, 8, 9 October
    expect(story.clock('2026-09-24 16:00', 'handling')?.due).toBe('2026-10-09 17:30');
  });
});

describe('W7.3 ordinary: on the spot and registered', () => {
  it('closed by the worker who reports it, with what he did; without a word of it he cannot', () => {
    const spot = { category: 'clutter', solvedOnTheSpot: true, place: inCommunity };
    const story = tell(pack);
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', category: 'clutter', outcome: 'solved' });
  });

  it('or by the worker who came to it afterwards', () => {
    const story = reported();
    story.act('2026-09-21 15:00', 'grid-worker', 'solve-on-the-spot');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('an application is never settled on the spot', () => {
    expect(reported('old-age-allowance').can('2026-09-21 10:00', 'grid-worker')).not.toContain('solve-on-the-spot');
  });

  it('Z1: not solved after all, it is with the community’s centre again', () => {
    const story = reported();
    story.act('2026-09-21 15:00', 'grid-worker', 'solve-on-the-spot');
    story.act('2026-12-21 15:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community', contests: 1, outcome: null });
  });
});
