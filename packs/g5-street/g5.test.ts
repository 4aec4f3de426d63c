import { note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { fedBack, inHandling, pack, reported } from './g5-story.ts';

describe('G5.1 report with photo, or solve on the spot', () => {
  it('a worker who solves it on the spot closes it with a photo', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'exposed-rubbish', solvedOnTheSpot: true, contents: [photo] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', phase: 'closed', outcome: 'solved', hasPhoto: true });
  });

  it('not without a photo, and not a resident', () => {
    const spot = { category: 'exposed-rubbish', solvedOnTheSpot: true } as const;
    expect(() => tell(pack).report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('"requirement":"photo"');
    expect(() => tell(pack).report('2026-09-21 09:00', { ...spot, contents: [photo] }, ['reporter'])).toThrow('case-not-yours');
  });
});

describe('G5.2 the centre reviews', () => {
  it('an unqualified report goes back, and comes again completed', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'returned', phase: 'intake' });
    expect(story.clocks('2026-09-21 10:00')).toEqual([]); // it waits for the reporter, not for the office
    const returns = pack.workflows[0]?.states[0]?.actions.find((action) => action.kind === 'return');
    expect(returns?.tellsReporter).toBe(true); // who reads what is missing
    story.act('2026-09-22 10:00', 'reporter', 'correct', { contents: [note, photo] });
    expect(story.state().state).toBe('reviewing');
    expect(story.clock('2026-09-22 10:00', 'review')?.due).toBe('2026-09-23 17:30');
  });

  it('a qualified one goes to the responsible unit', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'dispatched', phase: 'handling', leadUnit: 'construction' });
  });

  it('what the street cannot do goes to the district centre, and comes back with an answer', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'escalated', leadUnit: 'district-centre' });
    expect(story.can('2026-09-21 10:00', 'higher')).toContain('feedback');
    story.act('2026-10-12 10:00', 'higher', 'feedback', { outcome: 'not-possible' });
    expect(story.state()).toMatchObject({ state: 'fed-back', outcome: 'not-possible' });
  });

  it('a case of the district that fails its check can go up again', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'escalate');
    story.act('2026-09-22 10:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-22 11:00', 'centre', 'rework');
    story.act('2026-09-22 12:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'escalated', reworks: 1 });
  });
});

describe('G5.3 handling within 5 working days', () => {
  it('over the National Day of 2026: dispatched on 24 September, due on 9 October', () => {
    // 25-27 September Mid-Autumn, 1-7 October National Day: 28, 29, 30 September, 8 and 9 October
    const story = inHandling('2026-09-24 10:00');
    expect(story.clock('2026-09-24 10:00', 'handling')).toMatchObject({ due: '2026-10-09 17:30', provisional: false });
  });

  it('counts the make-up Saturday: dispatched on 30 September, due on 13 October', () => {
    // 8, 9 October, Saturday the 10th, Monday the 12th, the 13th
    expect(inHandling('2026-09-30 10:00').clock('2026-09-30 10:00', 'handling')?.due).toBe('2026-10-13 17:30');
  });

  it('runs from dispatch, whether the unit accepts or not', () => {
    const story = reported('2026-09-24 09:00');
    story.act('2026-09-24 10:00', 'centre', 'dispatch');
    const due = story.clock('2026-09-24 10:00', 'handling')?.due;
    story.act('2026-09-29 10:00', 'lead-unit', 'accept');
    expect(story.clock('2026-09-29 10:00', 'handling')?.due).toBe(due);
  });

  it('not its duty: back to the centre with a reason, and on to another unit with a full limit', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'dispatch', { unit: 'sanitation' });
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'reject', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 10:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'reviewing', leadUnit: null, rejections: 1 });
    story.act('2026-09-28 10:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-28 10:00', 'handling')?.due).toBe('2026-10-10 17:30');
  });

  it('reassigned by the centre: the other unit has its full limit, and nobody is late for the first', () => {
    const story = inHandling('2026-09-21 10:00');
    story.tick('2026-09-29 09:00');
    story.act('2026-09-29 10:00', 'centre', 'reassign', { unit: 'enforcement' });
    expect(story.state()).toMatchObject({ state: 'dispatched', leadUnit: 'enforcement', handlerId: null, overdue: [] });
    expect(story.clock('2026-09-29 10:00', 'handling')).toMatchObject({ due: '2026-10-12 17:30', light: 'ok' });
  });

  it('lack of time: extension asked beforehand in writing, decided, finished within it', () => {
    const story = inHandling('2026-09-24 10:00');
    expect(story.refused('2026-10-08 10:00', 'lead-unit', 'extend', { until: '2026-10-16', contents: [] })?.code).toBe(
      'case-requirement-missing',
    );
    story.act('2026-10-08 10:00', 'lead-unit', 'extend', { until: '2026-10-16' });
    expect(story.refused('2026-10-08 11:00', 'lead-unit', 'approve')?.code).toBe('case-not-yours');
    story.act('2026-10-08 11:00', 'leader', 'approve');
    expect(story.clock('2026-10-12 10:00', 'handling')).toMatchObject({ due: '2026-10-16 17:30', light: 'ok' });
  });

  it('not afterwards', () => {
    const story = inHandling('2026-09-24 10:00');
    expect(story.can('2026-10-09 17:30', 'lead-unit')).toContain('extend');
    expect(story.can('2026-10-09 17:31', 'lead-unit')).not.toContain('extend');
    expect(story.refused('2026-10-09 17:31', 'lead-unit', 'defer', { until: '2026-10-20' })?.code).toBe('case-too-late');
  });

  it('conflict: deferral stops the clock until its date, then the rest runs', () => {
    const story = inHandling('2026-09-24 10:00');
    story.act('2026-09-29 10:00', 'lead-unit', 'defer', { until: '2026-10-31' });
    story.act('2026-09-29 11:00', 'leader', 'approve');
    expect(story.next()).toBe('2026-11-01 00:00');
    expect(story.tick('2026-11-01 00:00')).toEqual(['resume']);
    expect(story.clock('2026-11-02 09:00', 'handling')?.due).toBe('2026-11-05 17:30'); // one of five was used
  });

  it('the centre tracks everything: it may urge, the leader supervise, at every step of the way', () => {
    const story = inHandling('2026-09-24 10:00');
    expect(story.can('2026-09-25 10:00', 'centre')).toContain('urge');
    expect(story.can('2026-09-25 10:00', 'leader')).toEqual(expect.arrayContaining(['urge', 'supervise']));
    story.act('2026-09-25 10:00', 'leader', 'supervise');
    expect(story.state().state).toBe('handling');
  });

  it('an assisting unit reports progress and nothing else', () => {
    expect(inHandling().can('2026-09-28 10:00', 'assisting-unit')).toEqual(['progress']);
  });
});

describe('G5.4 and G5.5 feedback, then a check within 1 working day', () => {
  it('feedback says how it ended, and stops the unit’s clock', () => {
    const story = fedBack('2026-09-30 15:00');
    expect(story.state()).toMatchObject({ state: 'fed-back', phase: 'checking', outcome: 'solved' });
    expect(story.clock('2026-09-30 15:00', 'handling')).toBeNull();
  });

  it('the centre names a worker, who has until the next working day: over the holiday, 8 October', () => {
    const story = fedBack('2026-09-30 15:00');
    expect(story.refused('2026-09-30 16:00', 'centre', 'check')?.values).toEqual({ requirement: 'checker' });
    story.act('2026-09-30 16:00', 'centre', 'check', { checkerId: 'worker-1' });
    expect(story.state()).toMatchObject({ state: 'checking', checkerId: 'worker-1' });
    expect(story.clock('2026-09-30 16:00', 'check')?.due).toBe('2026-10-08 17:30');
  });

  it('another worker can be sent, on the same limit', () => {
    const story = fedBack('2026-09-28 15:00');
    story.act('2026-09-28 16:00', 'centre', 'check', { checkerId: 'worker-1' });
    story.act('2026-09-29 09:00', 'centre', 'check', { checkerId: 'worker-2' });
    expect(story.state().checkerId).toBe('worker-2');
    expect(story.clock('2026-09-29 09:00', 'check')?.due).toBe('2026-09-29 17:30');
  });
});
