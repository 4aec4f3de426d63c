import { note, notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, passedUpTo, reported } from './g4-story.ts';

const both = [note, notice];

describe('G4.5 what cannot be solved now is explained, with a publicly promised date 公开承诺解决期限', () => {
  function promised() {
    const story = passedUpTo('street');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    story.act('2026-09-22 14:00', 'lead-unit', 'accept');
    story.act('2026-09-23 10:00', 'lead-unit', 'suspend', { until: '2026-10-30', contents: both });
    return story;
  }

  it('neither without an explanation nor without a date, nor for a day that has passed', () => {
    const story = reported();
    const refused = (extra: object) => story.refused('2026-09-21 10:00', 'centre', 'suspend', extra);
    expect(refused({ contents: [], until: '2026-10-30' })?.values).toEqual({ requirement: 'note' });
    expect(refused({ contents: both })?.values).toEqual({ requirement: 'until' });
    expect(refused({ until: '2026-10-30' })?.values).toEqual({ requirement: 'public-text' });
    expect(refused({ contents: both, until: '2026-09-21' })?.code).toBe('case-date-invalid');
  });

  it('the promised date is the limit from then on', () => {
    const story = promised();
    expect(story.state()).toMatchObject({ state: 'promised', leadUnit: 'enforcement-team', overdue: [] });
    expect(story.clocks('2026-09-23 10:00').map((clock) => clock.code)).toEqual(['promise']);
    expect(story.clock('2026-09-23 10:00', 'promise')).toMatchObject({ due: '2026-10-30 17:30', paused: false });
    expect(story.state().shown).toMatchObject([{ kind: 'promise', until: '2026-10-30', boards: [], endedAt: null }]);
    expect(story.tick('2026-10-30 17:30')).toEqual(['promise: warn']);
    expect(story.tick('2026-10-30 17:31')).toEqual(['promise: limit']);
    expect(story.state()).toMatchObject({ overdue: ['promise'], everOverdue: true });
    const limit = pack.clocks.find((clock) => clock.code === 'promise')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
  });

  it('it cannot be moved, handed on, or forgotten: only a solution ends it', () => {
    const story = promised();
    expect(story.can('2026-10-26 10:00', 'lead-unit')).toEqual(['feedback', 'progress']);
    expect(story.can('2026-10-26 10:00', 'centre')).toEqual(['feedback', 'progress', 'urge']);
    story.act('2026-10-26 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'fed-back', everOverdue: false });
  });

  it('nobody can answer that it is not possible now, and leave it at that', () => {
    const answer = { outcome: 'not-possible' } as const;
    expect(reported().refused('2026-09-21 10:00', 'centre', 'feedback', answer)?.code).toBe('case-outcome-not-allowed');
    const story = passedUpTo('street');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    story.act('2026-09-22 14:00', 'lead-unit', 'accept');
    expect(story.refused('2026-09-23 10:00', 'lead-unit', 'feedback', answer)?.code).toBe('case-outcome-not-allowed');
    for (const outcome of ['not-possible', 'explained'] as const)
      expect(promised().refused('2026-10-26 10:00', 'lead-unit', 'feedback', { outcome })?.code).toBe('case-outcome-not-allowed');
  });

  it('whoever reported it reads the explanation', () => {
    const told = pack.workflows.flatMap(({ states }) => states.flatMap(({ actions }) => actions.filter(({ kind }) => kind === 'suspend')));
    expect(told.map((action) => action.tellsReporter)).toEqual(told.map(() => true));
  });

  it('any of the centres may promise, for what no unit has', () => {
    const story = passedUpTo('city');
    story.act('2026-09-23 10:00', 'centre', 'suspend', { until: '2026-12-18', contents: both });
    expect(story.state()).toMatchObject({ state: 'promised', level: 'city', leadUnit: null });
    story.act('2026-12-11 10:00', 'centre', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('fed-back');
  });
});
