import { describe, expect, it } from 'vitest';
import { completeAction } from '../policy/complete-pack.ts';
import type { CompiledPack } from '../policy/pack.ts';
import { smallPack } from './testing/small-pack.ts';
import { tell } from './testing/story.ts';

/** Five working days from Monday 6 July 2026 end on Monday the 13th at 17:30. */
function inHandling() {
  const story = tell(smallPack);
  story.report('2026-07-06 10:00', { category: 'pothole' });
  story.act('2026-07-06 10:00', 'centre', 'dispatch');
  story.act('2026-07-06 10:30', 'lead-unit', 'accept');
  return story;
}

const reassign = completeAction({
  kind: 'reassign',
  label: { zh: '改派', en: 'Reassign' },
  clause: 'test',
  by: ['centre'],
  to: 'handling',
  requires: ['unit'],
  beforeDueOf: null,
  within: null,
});

/** The same, where the centre can give a case in handling to another unit. */
const reassignable: CompiledPack = {
  ...smallPack,
  clocks: smallPack.clocks.map((clock) =>
    clock.code === 'handling' ? { ...clock, restartsOn: [...clock.restartsOn, 'reassign'] } : clock,
  ),
  workflows: smallPack.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) => (state.code === 'handling' ? { ...state, actions: [...state.actions, reassign] } : state)),
  })),
};

describe('extension 延期', () => {
  it('is asked beforehand, decided, and ends with the agreed day', () => {
    const story = inHandling();
    story.act('2026-07-13 17:30', 'lead-unit', 'extend', { until: '2026-07-20' });
    expect(story.clock('2026-07-13 17:30', 'handling')?.due).toBe('2026-07-13 17:30'); // asking changes nothing
    story.act('2026-07-13 17:30', 'leader', 'approve');
    expect(story.clock('2026-07-14 09:00', 'handling')).toMatchObject({ due: '2026-07-20 17:30', light: 'ok' });
    expect(story.state().request).toBeNull();
  });

  it('cannot be asked once the limit has passed, for a past, a nearer or an absurd day, or twice at a time', () => {
    const story = inHandling();
    expect(story.refused('2026-07-13 17:31', 'lead-unit', 'extend', { until: '2026-07-20' })?.code).toBe('case-too-late');
    for (const until of ['2026-07-05', '2026-07-07', '2026-07-13', '2026-02-30', 'soon', '2036-07-08', '9999-12-31'])
      expect(story.refused('2026-07-07 10:00', 'lead-unit', 'extend', { until })?.code).toBe('case-date-invalid');
    story.act('2026-07-07 10:00', 'lead-unit', 'extend', { until: '2026-07-20' });
    expect(story.refused('2026-07-07 11:00', 'lead-unit', 'defer', { until: '2026-07-20' })?.code).toBe('case-request-pending');
    story.act('2026-07-07 12:00', 'leader', 'refuse');
    expect(story.refused('2026-07-07 13:00', 'leader', 'approve')?.code).toBe('case-no-request');
    expect(story.clock('2026-07-07 13:00', 'handling')?.due).toBe('2026-07-13 17:30');
  });

  it('granted late takes back the lateness marked meanwhile', () => {
    const story = inHandling();
    story.act('2026-07-13 17:00', 'lead-unit', 'extend', { until: '2026-07-20' });
    expect(story.tick('2026-07-13 17:31')).toEqual(['handling: warn', 'handling: limit']);
    expect(story.state()).toMatchObject({ overdue: ['handling'], everOverdue: true });
    story.act('2026-07-14 09:00', 'leader', 'approve');
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    expect(story.tick('2026-07-20 17:31').filter((step) => step.startsWith('handling'))).toEqual(['handling: warn', 'handling: limit']);
  });

  it('does not outlive the round it was asked in', () => {
    const story = inHandling();
    story.act('2026-07-07 10:00', 'lead-unit', 'extend', { until: '2026-07-20' });
    story.act('2026-07-07 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-07-07 12:00', 'checker', 'rework');
    expect(story.state().request).toBeNull();
    expect(story.clock('2026-07-07 12:00', 'handling')?.due).toBe('2026-07-14 17:30');
  });

  it('is not granted to another unit, which has a full limit and asked for nothing', () => {
    const story = tell(reassignable);
    story.report('2026-07-06 10:00', { category: 'pothole' });
    story.act('2026-07-06 10:00', 'centre', 'dispatch');
    story.act('2026-07-06 10:30', 'lead-unit', 'accept');
    story.act('2026-07-07 10:00', 'lead-unit', 'extend', { until: '2026-07-14' });
    story.act('2026-07-10 10:00', 'centre', 'reassign', { unit: 'parks' });
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'parks', request: null });
    expect(story.refused('2026-07-10 11:00', 'leader', 'approve')?.code).toBe('case-no-request');
    expect(story.clock('2026-07-10 11:00', 'handling')?.due).toBe('2026-07-17 17:30');
  });
});

describe('deferral 缓办', () => {
  it('pauses from the moment it was asked until its date, and goes on by itself with what was left', () => {
    const story = inHandling();
    story.act('2026-07-08 09:00', 'lead-unit', 'defer', { until: '2026-07-17' }); // one day used, four left
    story.act('2026-07-10 09:00', 'leader', 'approve');
    expect(story.clock('2026-07-10 09:00', 'handling')).toMatchObject({ due: '2026-07-23 17:30', paused: true, light: 'ok' });
    expect(story.next()).toBe('2026-07-18 00:00');
    expect(story.tick('2026-07-17 23:59')).toEqual([]);
    expect(story.tick('2026-07-18 00:00')).toEqual(['resume']);
    expect(story.clock('2026-07-18 09:00', 'handling')).toMatchObject({ due: '2026-07-23 17:30', paused: false });
  });

  it('resumes on its date even if the timer comes late', () => {
    const story = inHandling();
    story.act('2026-07-08 09:00', 'lead-unit', 'defer', { until: '2026-07-17' });
    story.act('2026-07-08 10:00', 'leader', 'approve');
    expect(story.tick('2026-07-22 09:00')).toEqual(['resume']);
    expect(story.clock('2026-07-22 09:00', 'handling')?.due).toBe('2026-07-23 17:30');
  });

  it('after an extension moves the agreed date by the working days that were left to it', () => {
    const story = inHandling();
    story.act('2026-07-07 09:00', 'lead-unit', 'extend', { until: '2026-07-16' });
    story.act('2026-07-07 10:00', 'leader', 'approve');
    story.act('2026-07-15 09:00', 'lead-unit', 'defer', { until: '2026-07-31' });
    story.act('2026-07-15 10:00', 'leader', 'approve');
    expect(story.clock('2026-07-15 11:00', 'handling')?.due).toBe('2026-08-04 17:30'); // the 15th and 16th, after the 31st
  });

  it('is replaced by an extension beyond it', () => {
    const story = inHandling();
    story.act('2026-07-08 09:00', 'lead-unit', 'defer', { until: '2026-07-17' });
    story.act('2026-07-08 10:00', 'leader', 'approve');
    story.act('2026-07-20 09:00', 'lead-unit', 'extend', { until: '2026-07-28' });
    story.act('2026-07-20 10:00', 'leader', 'approve');
    expect(story.clock('2026-07-20 11:00', 'handling')).toMatchObject({ due: '2026-07-28 17:30', paused: false });
  });
});

describe('a day that is no working day', () => {
  it('can be agreed, and is kept as agreed', () => {
    const story = inHandling();
    story.act('2026-07-07 10:00', 'lead-unit', 'extend', { until: '2026-07-18' }); // a Saturday
    story.act('2026-07-07 11:00', 'leader', 'approve');
    expect(story.clock('2026-07-07 12:00', 'handling')?.due).toBe('2026-07-18 17:30');
    expect(story.next()).toBe('2026-07-16 10:00'); // 0.8 of nine working days: seven, and a fifth of the office hours of the eighth
  });

  it('cannot be today for a deferral', () => {
    expect(inHandling().refused('2026-07-07 10:00', 'lead-unit', 'defer', { until: '2026-07-07' })?.code).toBe('case-date-invalid');
  });
});

describe('a warned clock', () => {
  it('is not due soon while it is deferred', () => {
    const story = inHandling();
    story.act('2026-07-13 09:00', 'lead-unit', 'defer', { until: '2026-07-31' });
    expect(story.clock('2026-07-13 09:00', 'handling')?.light).toBe('soon');
    story.act('2026-07-13 10:00', 'leader', 'approve');
    expect(story.clock('2026-07-13 11:00', 'handling')?.light).toBe('ok');
    expect(story.clock('2026-08-03 09:00', 'handling')).toMatchObject({ light: 'soon', due: '2026-08-03 17:30' });
  });
});

describe('waiting for the reporter', () => {
  it('stops every clock until the answer', () => {
    const story = inHandling();
    story.act('2026-07-08 09:00', 'lead-unit', 'ask');
    expect(story.next()).toBeNull();
    expect(story.can('2026-07-08 10:00', 'reporter')).toEqual(['answer']);
    expect(story.refused('2026-07-09 09:00', 'lead-unit', 'extend', { until: '2026-07-31' })?.code).toBe('case-action-not-possible');
    story.act('2026-07-20 09:00', 'reporter', 'answer');
    expect(story.clock('2026-07-20 09:00', 'handling')?.due).toBe('2026-07-23 17:30');
    expect(story.can('2026-07-20 10:00', 'reporter')).toEqual([]);
  });
});

describe('a year whose calendar is not published', () => {
  it('makes limits provisional 暂定, wherever they are shown', () => {
    const story = tell(smallPack);
    story.report('2026-12-28 10:00', { category: 'pothole' });
    story.act('2026-12-28 10:00', 'centre', 'dispatch');
    expect(story.clock('2026-12-28 10:00', 'handling')).toMatchObject({ due: '2027-01-05 17:30', provisional: true });
    expect(story.clock('2026-12-28 10:00', 'whole')?.provisional).toBe(true);
  });
});
