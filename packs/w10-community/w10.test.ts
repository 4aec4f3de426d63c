import { note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { atDesk, handled, inGrid, pack, partsOf, reported } from './w10-story.ts';

describe('W10.1 to W10.4 patrol, publicity, opinions, help', () => {
  it.each([
    ['patrol', 7, 'W10.1'],
    ['publicity', 2, 'W10.2'],
    ['opinions', 3, 'W10.3'],
    ['help', 5, 'W10.4'],
  ])('%s: %i kinds of matters, all of them the community’s', (head, count, clause) => {
    const items = pack.categories.filter((one) => one.parent === head);
    expect(items).toHaveLength(count);
    for (const { code: category } of items)
      expect(route(pack, { category, zone: 'community', level: null, severity: null, time: 'off' }), category).toMatchObject({
        lead: 'community',
        assisting: [],
        clause,
      });
  });

  it('there is nothing else', () => {
    expect(pack.categories.filter((one) => one.parent === null)).toHaveLength(4);
  });

  it('what is found on patrol and solved there is closed with a photo', () => {
    const story = tell(pack);
    const spot = { category: 'fire-passage', solvedOnTheSpot: true, place: inGrid };
    expect(() => story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker'])).toThrow('photo');
    story.report('2026-09-21 09:00', { ...spot, contents: [photo] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('an opinion is answered, by the community where the person cannot', () => {
    const story = handled('facilities-wanted');
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'feedback', { contents: [], outcome: 'explained' })?.values).toEqual({
      requirement: 'note',
    });
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'explained' });
    story.act('2026-09-22 15:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    const told = pack.workflows[0]?.states.flatMap((state) => state.actions).find((action) => action.kind === 'pass');
    expect(told?.tellsReporter).toBe(true); // he reads the answer, too
  });

  it('nothing is asked about a person, whatever he thinks or needs', () => {
    expect(pack.forms.flatMap((form) => form.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});

describe('W10.5 a person responsible for each household', () => {
  it('has the matter first, before the community, and nobody of another grid has it', () => {
    const story = reported('errand');
    expect(story.state()).toMatchObject({ state: 'with-person', leadUnit: null });
    expect(partsOf(story.state(), 'household-person', 'grid')).toEqual(['grid-worker', 'checker']);
    expect(partsOf(story.state(), 'household-person', 'another grid')).toEqual([]);
    expect(story.refused('2026-09-21 10:00', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
  });

  it('helps or answers himself, and tells the household', () => {
    const story = reported('errand');
    story.act('2026-09-21 15:00', 'grid-worker', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-tell');
    story.act('2026-09-21 16:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('hears of every step that others take', () => {
    expect(pack.notices).toMatchObject([{ on: ['report', 'dispatch', 'progress', 'feedback'], tell: ['grid-worker'] }]);
  });

  it('ends it, whoever handled it: neither the handler nor the desk can', () => {
    const story = handled('lamp');
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.can('2026-09-22 11:00', 'lead-unit')).toEqual([]);
    expect(story.can('2026-09-22 11:00', 'centre')).toEqual(['urge']);
    expect(story.refused('2026-09-22 11:00', 'checker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 11:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'at-desk', reworks: 1 });
  });
});

describe('W10 is silent on the rest: settings', () => {
  it('gives no size of a grid and no limit', () => {
    expect(pack.gridKinds).toEqual([]);
    expect(new Set(pack.clocks.map((clock) => clock.clause))).toEqual(new Set(['setting']));
    expect(pack.clocks.map(({ code, limit }) => `${code}: ${limit.amount} ${limit.unit}`)).toEqual([
      'person: 1 working-days',
      'desk: 1 working-days',
      'handling: 5 working-days',
      'street: 10 working-days',
      'telling: 1 working-days',
    ]);
  });

  it('the community’s five working days run over the National Day holiday, and are moved only beforehand', () => {
    const story = atDesk('broken-road');
    story.act('2026-09-28 10:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-28 10:00', 'handling')?.due).toBe('2026-10-10 17:30'); // the make-up Saturday
    story.act('2026-09-29 10:00', 'lead-unit', 'extend', { until: '2026-10-16' });
    expect(story.refused('2026-09-29 11:00', 'lead-unit', 'approve')?.code).toBe('case-not-yours');
    story.act('2026-09-29 11:00', 'leader', 'approve');
    expect(story.clock('2026-09-29 11:00', 'handling')?.due).toBe('2026-10-16 17:30');
    expect(story.can('2026-10-19 09:00', 'lead-unit')).not.toContain('extend');
  });

  it('what the community cannot do goes to the street, and the answer to the household all the same', () => {
    const story = handled('broken-road');
    story.act('2026-09-22 10:00', 'lead-unit', 'reject');
    story.act('2026-09-22 11:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', leadUnit: 'street' });
    expect(story.clock('2026-09-22 11:00', 'street')?.due).toBe('2026-10-13 17:30'); // over Mid-Autumn Festival and National Day
    story.act('2026-10-12 10:00', 'centre', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-tell');
  });

  it('Z1: who is not satisfied within 30 days is heard by the community', () => {
    const story = reported('policy');
    story.act('2026-09-21 10:00', 'grid-worker', 'feedback', { outcome: 'explained' });
    story.act('2026-09-21 11:00', 'checker', 'pass');
    expect(story.can('2026-10-22 09:00', 'reporter')).not.toContain('contest');
    story.act('2026-10-21 09:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'at-desk', contests: 1, outcome: null });
  });
});
