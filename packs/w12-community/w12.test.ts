import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { classified, inCourtyard, pack, reported } from './w12-story.ts';

describe('W12.1 grids by courtyard', () => {
  it('a courtyard is a grid, however many households it has', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', label: { zh: '院落网格' }, households: null, persons: null, workers: null }]);
  });
});

describe('four ways of handling', () => {
  it('general, coordination, urgent by weight; approval by its own flow', () => {
    expect(pack.severities.map((severity) => severity.code)).toEqual(['general', 'coordination', 'urgent']);
    const applications = pack.categories.filter((category) => category.parent === 'approval');
    expect(new Set(applications.map((category) => category.workflow))).toEqual(new Set(['approval']));
    expect(applications.every((category) => !category.portal)).toBe(true);
  });
});

describe('W12.2 general handling', () => {
  it('the worker of the courtyard settles it on the spot', () => {
    const story = tell(pack);
    const spot = { category: 'stairwell', solvedOnTheSpot: true, contents: [note], place: inCourtyard };
    story.report('2026-09-21 09:00', spot, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', severity: 'general', outcome: 'solved' });
  });

  it('or one unit has it, answers, and the worker looks', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'property-company' });
    expect(story.clock('2026-09-21 10:00', 'handling')?.due).toBe('2026-09-24 17:30'); // setting: 3 working days
    expect(story.can('2026-09-21 11:00', 'centre')).not.toContain('coordinate');
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-22 15:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('Z1: not solved after all, it is taken up again', () => {
    const story = reported();
    story.act('2026-09-21 15:00', 'grid-worker', 'solve-on-the-spot');
    story.act('2026-12-21 15:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});

describe('W12.3 coordination handling', () => {
  const division = { assisting: ['construction', 'committee'], until: '2026-09-29', contents: [form] };

  function given() {
    const story = classified('coordination');
    story.act('2026-09-21 11:00', 'centre', 'dispatch');
    return story;
  }

  it('nobody settles it alone', () => {
    expect(classified('coordination').can('2026-09-21 11:00', 'grid-worker')).not.toContain('solve-on-the-spot');
    expect(given().refused('2026-09-21 14:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.code).toBe('case-action-not-possible');
  });

  it('the centre calls the units, in writing, with a day', () => {
    const story = given();
    const lacking = (extra: object) => story.refused('2026-09-22 10:00', 'centre', 'coordinate', { ...division, ...extra })?.values;
    expect(lacking({ assisting: [] })).toEqual({ requirement: 'units' });
    expect(lacking({ until: undefined })).toEqual({ requirement: 'until' });
    expect(lacking({ contents: [note] })).toEqual({ requirement: 'form' });
    story.act('2026-09-22 10:00', 'centre', 'coordinate', division);
    expect(story.state()).toMatchObject({ state: 'joint-handling', leadUnit: 'property-company' });
    expect(story.clock('2026-09-22 10:00', 'handling')?.due).toBe('2026-10-12 17:30'); // setting: 10 working days, the make-up Saturday among them
  });

  it('all of them answer before it is done', () => {
    const story = given();
    story.act('2026-09-22 10:00', 'centre', 'coordinate', division);
    story.act('2026-09-23 10:00', 'assisting-unit', 'feedback', { serves: ['committee'], outcome: 'solved' });
    expect(story.refused('2026-09-23 11:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'construction' });
    story.act('2026-09-28 10:00', 'assisting-unit', 'feedback', { serves: ['construction'], outcome: 'solved' });
    story.act('2026-09-28 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'checking', outcome: 'solved' });
  });
});

describe('W12.4 urgent handling', () => {
  it('whoever takes the report says so at once; residents are not asked', () => {
    const story = tell(pack);
    story.report('2026-09-25 22:00', { category: 'lifts', severity: 'urgent', place: inCourtyard }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'received', severity: 'urgent' });
    expect(story.clock('2026-09-25 22:00', 'acceptance')?.due).toBe('2026-09-25 22:15');
    expect(reported('lifts').state().severity).toBe('general');
  });

  it('reported up before anything else, and whoever leads hears of it', () => {
    const story = classified('urgent', 'dilapidated');
    for (const action of ['dispatch', 'escalate'] as const)
      expect(story.refused('2026-09-21 10:05', 'centre', action)?.code).toBe('case-action-not-possible');
    story.act('2026-09-21 10:05', 'centre', 'record');
    expect(story.state().state).toBe('urgent');
    expect(pack.notices.find((notice) => notice.on.includes('record'))?.tell).toEqual(['leader', 'grid-worker']);
    story.act('2026-09-21 10:10', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'safety', assisting: ['committee', 'property-company'] });
  });

  it('by night too: settings, 15 minutes from the report and 24 hours with the unit', () => {
    const story = reported('water-power-gas', '2026-09-25 22:00');
    expect(story.clock('2026-09-25 22:00', 'acceptance')?.due).toBe('2026-09-28 17:30');
    story.act('2026-09-25 22:05', 'centre', 'correct', { severity: 'urgent' });
    story.act('2026-09-25 22:06', 'centre', 'record');
    expect(story.clock('2026-09-25 22:06', 'acceptance')?.due).toBe('2026-09-25 22:15');
    story.act('2026-09-25 22:10', 'centre', 'dispatch');
    expect(story.clock('2026-09-25 22:10', 'handling')?.due).toBe('2026-09-26 22:10');
  });

  it('or at once to the street', () => {
    const story = classified('urgent', 'lifts');
    story.act('2026-09-21 10:05', 'centre', 'record');
    story.act('2026-09-21 10:06', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'urgent', level: 'street', severity: 'urgent' });
    expect(story.can('2026-09-21 10:07', 'centre')).not.toContain('escalate');
  });

  it('goes past the community’s own units, whatever the level', () => {
    const leadOf = (category: string, severity: string) =>
      route(pack, { category, zone: 'community-area', level: 'community', severity, time: 'off' }).lead;
    expect(['rubbish', 'parking', 'fire-passage', 'neighbours'].map((category) => leadOf(category, 'urgent'))).toEqual([
      'safety',
      'safety',
      'safety',
      'police',
    ]);
    expect(['rubbish', 'parking', 'fire-passage', 'neighbours'].map((category) => leadOf(category, 'general'))).toEqual([
      'property-company',
      'committee',
      'committee',
      'committee',
    ]);
  });
});
