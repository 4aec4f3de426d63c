import { describe, expect, it } from 'vitest';
import type { ActionDefinition, CompiledPack } from '../policy/pack.ts';
import { smallPack } from './testing/small-pack.ts';
import { note, tell } from './testing/story.ts';

const open = {
  beforeDueOf: null,
  within: null,
  level: null,
  only: null,
  forms: [],
  afterDueOf: null,
  outcomes: null,
  tellsReporter: false,
  boards: [],
};
const label = { zh: '协调', en: 'Coordinate' };
const severities = ['ordinary', 'major'].map((code) => ({ code, label: { zh: code, en: code }, clause: 'test' }));

const coordinate: ActionDefinition = {
  ...open,
  kind: 'coordinate',
  label,
  clause: 'test',
  by: ['lead-unit'],
  to: null,
  requires: ['units'],
};

/** In handling the lead unit may call others; its own feedback waits for theirs. */
const pack: CompiledPack = {
  ...smallPack,
  severities,
  workflows: smallPack.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) =>
      state.code === 'handling' ? { ...state, actions: [...state.actions.map(withShares), coordinate] } : state,
    ),
  })),
};

function withShares(action: ActionDefinition): ActionDefinition {
  return action.kind === 'feedback' ? { ...action, by: ['lead-unit', 'assisting-unit'], requires: ['outcome', 'note', 'shares'] } : action;
}

function inHandling() {
  const story = tell(pack);
  story.report('2026-07-06 10:00', { category: 'pothole' });
  story.act('2026-07-06 10:00', 'centre', 'dispatch');
  story.act('2026-07-06 10:30', 'lead-unit', 'accept');
  return story;
}

describe('coordination 协调', () => {
  it('gives every unit that takes part a share, with its day', () => {
    const story = inHandling();
    story.act('2026-07-06 11:00', 'lead-unit', 'coordinate', { assisting: ['parks', 'territory'], until: '2026-07-10' });
    expect(story.state().assignments).toEqual([
      { unit: 'parks', until: '2026-07-10', task: null, answeredAt: null, answer: null },
      { unit: 'territory', until: '2026-07-10', task: null, answeredAt: null, answer: null },
    ]);
  });

  it('the one answer waits for all shares; what a unit says of its own is not the outcome of the case', () => {
    const story = inHandling();
    story.act('2026-07-06 11:00', 'lead-unit', 'coordinate', { assisting: ['parks', 'territory'] });
    story.act('2026-07-07 11:00', 'assisting-unit', 'feedback', { serves: ['parks'], outcome: 'not-possible' });
    expect(story.state()).toMatchObject({ state: 'handling', outcome: null });
    expect(story.refused('2026-07-07 12:00', 'lead-unit', 'feedback', { outcome: 'solved' })).toEqual({
      code: 'case-shares-open',
      values: { units: 'territory' },
    });
    story.act('2026-07-08 11:00', 'assisting-unit', 'feedback', { serves: ['territory'], outcome: 'solved' });
    expect(story.can('2026-07-08 12:00', 'assisting-unit')).not.toContain('feedback');
    story.act('2026-07-08 12:00', 'lead-unit', 'feedback', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'checking', outcome: 'explained' });
  });

  it('the lead unit has no share, else it would wait for itself', () => {
    const story = inHandling();
    expect(story.refused('2026-07-06 11:00', 'lead-unit', 'coordinate', { assisting: ['roads', 'parks'] })).toEqual({
      code: 'case-two-leads',
      values: { unit: 'roads' },
    });
    expect(story.refused('2026-07-06 11:00', 'lead-unit', 'coordinate', { assisting: [] })?.values).toEqual({ requirement: 'units' });
    story.act('2026-07-06 11:00', 'lead-unit', 'coordinate', { assisting: ['parks', 'parks'] });
    expect(story.state().assignments.map((one) => one.unit)).toEqual(['parks']);
  });

  it('each unit has its own part, its own day, and its own answer', () => {
    const story = inHandling();
    const shares = [
      { unit: 'parks', until: '2026-07-08', task: 'task-1' },
      { unit: 'territory', until: '2026-07-10', task: 'task-2' },
    ];
    story.act('2026-07-06 11:00', 'lead-unit', 'coordinate', { shares });
    story.act('2026-07-07 11:00', 'assisting-unit', 'feedback', { serves: ['parks'], outcome: 'solved' });
    expect(story.state().assignments).toMatchObject([
      { unit: 'parks', until: '2026-07-08', task: 'task-1', answer: note.contentId },
      { unit: 'territory', until: '2026-07-10', task: 'task-2', answer: null },
    ]);
    for (const until of ['2026-07-06', '2036-07-07', '9999-12-31']) {
      const wrong = [{ unit: 'parks', until, task: null }];
      expect(inHandling().refused('2026-07-06 11:00', 'lead-unit', 'coordinate', { shares: wrong })?.code).toBe('case-date-invalid');
      const forAll = { assisting: ['parks'], until };
      expect(inHandling().refused('2026-07-06 11:00', 'lead-unit', 'coordinate', forAll)?.code).toBe('case-date-invalid');
    }
  });

  it('a unit that answers after the close is told so', () => {
    const story = inHandling();
    story.act('2026-07-06 11:00', 'lead-unit', 'coordinate', { assisting: ['parks'] });
    story.act('2026-07-07 11:00', 'assisting-unit', 'feedback', { serves: ['parks'], outcome: 'solved' });
    story.act('2026-07-08 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-07-08 12:00', 'checker', 'pass');
    expect(story.refused('2026-07-08 13:00', 'assisting-unit', 'feedback', { serves: ['parks'] })?.code).toBe('case-share-too-late');
  });
});

describe('severity 轻重缓急', () => {
  it('is said at dispatch, never by the unit whose limit hangs on it', () => {
    const story = tell(pack);
    story.report('2026-07-06 10:00', { category: 'pothole' });
    story.act('2026-07-06 10:00', 'centre', 'dispatch', { severity: 'major' });
    story.act('2026-07-06 10:30', 'lead-unit', 'accept', { severity: 'ordinary' });
    expect(story.state().severity).toBe('major');
  });
});
