import { describe, expect, it } from 'vitest';
import { closed, fedBack, inHandling, pack } from './g5-story.ts';

describe('G5.6 passed, failed, over the limit', () => {
  it('passed: closed with the outcome that was fed back', () => {
    expect(closed().state()).toMatchObject({ state: 'closed', outcome: 'solved', contests: 0 });
  });

  it('failed: dispatched again with a full 5 working days, and checked again', () => {
    const story = fedBack('2026-09-24 10:00');
    story.act('2026-09-28 10:00', 'centre', 'check', { checkerId: 'worker-1' });
    story.act('2026-09-28 15:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'dispatched', leadUnit: 'construction', reworks: 1, checkerId: null });
    expect(story.clock('2026-09-28 15:00', 'handling')?.due).toBe('2026-10-10 17:30');
  });

  it('over the limit: the owner is warned before, the leader told at it and again two working days after', () => {
    const story = inHandling('2026-09-24 10:00');
    expect(story.next()).toBe('2026-10-09 08:30'); // four of the five days are used
    expect(story.tick('2026-10-09 08:30')).toEqual(['handling: warn']);
    expect(story.clock('2026-10-09 09:00', 'handling')?.light).toBe('soon');
    expect(story.tick('2026-10-09 17:30')).toEqual([]);
    expect(story.tick('2026-10-09 17:31')).toEqual(['handling: limit']);
    expect(story.state()).toMatchObject({ overdue: ['handling'], everOverdue: true });
    expect(story.tick('2026-10-12 17:31')).toEqual(['handling: climb']); // Saturday the 10th worked, Monday the 12th
    expect(story.next()).toBeNull();
    const ladder = pack.clocks.find((clock) => clock.code === 'handling')?.ladder;
    expect(ladder?.map((step) => step.tell)).toEqual([['lead-unit'], ['lead-unit', 'centre', 'leader'], ['leader']]);
  });
});

describe('Z1 handled again until they are satisfied', () => {
  it('the reporter rates, or contests within 30 days, and it is settled anew, as often as it takes', () => {
    const story = closed('2026-09-24 10:00');
    for (const round of [1, 2, 3]) {
      story.act('2026-09-28 10:00', 'reporter', 'contest');
      expect(story.state()).toMatchObject({ state: 'reviewing', contests: round, outcome: null, closedAt: null });
      story.act('2026-09-28 11:00', 'centre', 'dispatch');
      story.act('2026-09-28 12:00', 'lead-unit', 'accept');
      story.act('2026-09-28 13:00', 'lead-unit', 'feedback', { outcome: 'solved' });
      story.act('2026-09-28 14:00', 'centre', 'check', { checkerId: 'worker-1' });
      story.act('2026-09-28 15:00', 'checker', 'pass');
    }
    story.act('2026-09-29 10:00', 'reporter', 'rate', { rating: 5 });
    expect(story.state()).toMatchObject({ state: 'closed', contests: 3, rating: 5 });
  });

  it('30 natural days after the closing at the latest', () => {
    const story = closed('2026-09-28 10:00');
    expect(story.can('2026-10-28 17:30', 'reporter')).toContain('contest');
    expect(story.can('2026-10-28 17:31', 'reporter')).toEqual(['rate']);
    expect(story.refused('2026-11-20 10:00', 'reporter', 'contest')?.code).toBe('case-too-late');
  });
});
