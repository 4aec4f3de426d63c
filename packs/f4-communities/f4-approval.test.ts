import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { pack, reported, submitted, takenBack } from './f4-story.ts';

describe('F4.4 approval with tracking', () => {
  it('the papers are taken back, submitted, decided, and the resident is told', () => {
    const story = reported('minimum-income');
    expect(story.state()).toMatchObject({ workflow: 'tracked-approval', state: 'applied' });
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'submitted', leadUnit: 'civil-affairs' });
    story.act('2026-10-15 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-10-15 15:00', 'grid-worker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('no word for three working days, a setting: the assistant is told to ask, again and again, and nobody is late', () => {
    const story = submitted();
    expect(story.clock('2026-09-22 10:00', 'tracking')?.due).toBe('2026-09-28 17:30');
    expect(story.tick('2026-09-28 17:31')).toEqual(['tracking: ask']);
    expect(story.tick('2026-09-30 17:31')).toEqual([]);
    expect(story.tick('2026-10-08 17:31')).toEqual(['tracking: ask']); // and again, over the holiday
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    expect(pack.clocks.find((clock) => clock.code === 'tracking')?.ladder.map((step) => step.tell)).toEqual([['grid-worker']]);
  });

  it.each([
    ['lead-unit', 'progress'],
    ['grid-worker', 'progress'],
    ['grid-worker', 'urge'],
  ] as const)('with every word it begins anew, and the limit of the approval does not (%s, %s)', (who, action) => {
    const story = submitted();
    expect(story.clock('2026-09-22 10:00', 'approval')?.due).toBe('2026-10-27 17:30');
    story.act('2026-09-28 10:00', who, action);
    expect(story.clock('2026-09-28 10:00', 'tracking')?.due).toBe('2026-10-08 17:30');
    expect(story.clock('2026-09-28 10:00', 'approval')?.due).toBe('2026-10-27 17:30');
  });

  it('the assistant hears of progress and decision', () => {
    expect(pack.notices.find((notice) => notice.on.includes('progress'))).toMatchObject({
      on: ['progress', 'feedback'],
      tell: ['grid-worker'],
    });
  });

  it('missing papers stop the station’s time', () => {
    const story = takenBack('public-housing');
    story.act('2026-09-21 14:00', 'centre', 'ask');
    expect(story.clock('2026-09-24 10:00', 'station')?.paused).toBe(true);
    story.act('2026-09-24 10:00', 'reporter', 'answer');
    expect(story.clock('2026-09-24 10:00', 'station')?.paused).toBe(false);
  });

  it('classified as an application it is handed in first, whatever it was taken for', () => {
    const story = takenBack('help');
    story.act('2026-09-21 14:00', 'centre', 'return');
    story.act('2026-09-21 14:00', 'centre', 'correct', { category: 'disability-aid' });
    expect(story.state()).toMatchObject({ workflow: 'tracked-approval', state: 'applied' });
  });

  it.each([
    ['minimum-income', 'civil-affairs'],
    ['public-housing', 'housing'],
    ['pension', 'human-resources'],
    ['disability-aid', 'disabled-federation'],
  ])('%s is approved by %s', (category, lead) => {
    expect(route(pack, { category, zone: 'district-area', level: null, severity: null, time: 'working' }).lead).toBe(lead);
  });
});
