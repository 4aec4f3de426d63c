import { fileURLToPath } from 'node:url';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inVillage = { gridId: 'grid', areaIds: ['town', 'village', 'grid'], zone: 'community' };

function reported(moment: string, category = 'parking') {
  const story = tell(pack);
  story.report(moment, { category, contents: [photo], place: inVillage });
  return story;
}

function pushed(moment = '2026-09-30 11:00') {
  const story = reported(moment);
  story.act(moment, 'centre', 'dispatch');
  return story;
}

function inWorkOrder(moment = '2026-09-30 11:00', category = 'gas-chemicals') {
  const story = reported(moment, category);
  story.act(moment, 'centre', 'correct', { severity: 'complex' });
  story.act(moment, 'centre', 'register');
  story.act(moment, 'centre', 'dispatch');
  return story;
}

/** The lead department met with the others: each has a share until Friday 16 October. */
function divided() {
  const story = inWorkOrder('2026-09-30 11:00');
  story.act('2026-09-30 14:00', 'lead-unit', 'accept');
  const assisting = ['police', 'civil-affairs'];
  story.act('2026-10-08 10:00', 'lead-unit', 'coordinate', { assisting, until: '2026-10-16', contents: [form] });
  return story;
}

describe('Z1.4 a simple problem is pushed straight to the responsible unit', () => {
  it('given a simple problem, when it is pushed, the unit has it and feeds back without any work order', () => {
    const story = pushed();
    expect(story.state()).toMatchObject({ state: 'assigned', severity: 'simple', leadUnit: 'police', assisting: ['urban-management'] });
    expect(story.can('2026-09-30 12:00', 'lead-unit')).not.toContain('accept');
    story.act('2026-10-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('checking');
  });

  it('makes no work order of it', () => {
    expect(reported('2026-09-30 10:00').refused('2026-09-30 10:30', 'centre', 'register')?.code).toBe('case-action-not-possible');
  });

  it('is classified within the office’s four working hours, lunch left out', () => {
    expect(reported('2026-09-30 10:00').clock('2026-09-30 10:00', 'classify')?.due).toBe('2026-09-30 15:30');
  });

  it('handled within the office’s 5 working days, over the National Day of 2026 and its make-up Saturday', () => {
    expect(pushed('2026-09-30 11:00').clock('2026-09-30 11:00', 'handling')?.due).toBe('2026-10-13 17:30');
  });
});

describe('Z1.4 a complex problem becomes a work order with a fixed flow', () => {
  it('given a complex problem, it cannot be pushed past the work order', () => {
    const story = reported('2026-09-30 10:00', 'gas-chemicals');
    story.act('2026-09-30 10:30', 'centre', 'correct', { severity: 'complex' });
    expect(story.refused('2026-09-30 10:30', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
    story.act('2026-09-30 10:30', 'centre', 'register');
    expect(story.state()).toMatchObject({ state: 'work-order', phase: 'intake' });
  });

  it('is dispatched, accepted, and has the longer limit: 15 working days end on 27 October', () => {
    const story = inWorkOrder('2026-09-30 11:00');
    expect(story.clock('2026-09-30 11:00', 'handling')?.due).toBe('2026-10-27 17:30');
    expect(story.refused('2026-09-30 12:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.code).toBe('case-action-not-possible');
    story.act('2026-09-30 14:00', 'lead-unit', 'accept');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'emergency-management', assisting: ['urban-management'] });
  });

  it('a unit that finds a simple problem complex sends it back, and the platform makes a work order of it', () => {
    const story = pushed();
    story.act('2026-10-08 10:00', 'lead-unit', 'reject');
    story.act('2026-10-08 11:00', 'centre', 'correct', { severity: 'complex' });
    story.act('2026-10-08 11:00', 'centre', 'register');
    expect(story.state()).toMatchObject({ state: 'work-order', leadUnit: null, severity: 'complex' });
  });
});

describe('Z1.5 on the spot where possible', () => {
  it('a worker who solves it closes it with a photo', () => {
    const story = tell(pack);
    const spot = { category: 'clutter', solvedOnTheSpot: true, contents: [photo], place: inVillage };
    story.report('2026-09-30 10:00', spot, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });
});

describe('Z1.5 several departments: a meeting, a plan, a division of tasks, a limit', () => {
  it('the lead department calls it, and no coordination is without its record, its units and its limit', () => {
    const story = inWorkOrder('2026-09-30 11:00');
    story.act('2026-09-30 14:00', 'lead-unit', 'accept');
    const whole = { assisting: ['police'], until: '2026-10-16', contents: [form] };
    const lacking = (extra: object) => story.refused('2026-10-08 10:00', 'lead-unit', 'coordinate', { ...whole, ...extra })?.values;
    expect(lacking({ assisting: [] })).toEqual({ requirement: 'units' });
    expect(lacking({ until: undefined })).toEqual({ requirement: 'until' });
    expect(lacking({ contents: [note] })).toEqual({ requirement: 'form' });
    expect(story.refused('2026-10-08 10:00', 'centre', 'coordinate', whole)?.code).toBe('case-not-yours');
    expect(
      pack.forms
        .find((one) => one.code === 'coordination')
        ?.fields.filter((field) => field.required)
        .map((field) => field.code),
    ).toEqual(['held-on', 'plan', 'division']);
  });

  it('each department has a task and a day of its own', () => {
    const story = inWorkOrder('2026-09-30 11:00');
    story.act('2026-09-30 14:00', 'lead-unit', 'accept');
    const shares = [
      { unit: 'police', until: '2026-10-12', task: 'what-the-police-does' },
      { unit: 'town', until: '2026-10-16', task: 'what-the-town-does' },
    ];
    const meeting = { shares, until: '2026-10-16', contents: [form] };
    expect(story.refused('2026-10-12 10:00', 'lead-unit', 'coordinate', meeting)?.code).toBe('case-date-invalid'); // not to a day that is here
    story.act('2026-10-08 10:00', 'lead-unit', 'coordinate', meeting);
    expect(story.state().assignments).toMatchObject(shares);
  });

  it('every department answers for its task, and the lead department feeds back when all have', () => {
    const story = divided();
    expect(story.state().assignments.map(({ unit, until }) => [unit, until])).toEqual([
      ['police', '2026-10-16'],
      ['civil-affairs', '2026-10-16'],
    ]);
    story.act('2026-10-14 10:00', 'assisting-unit', 'feedback', { serves: ['police'], outcome: 'solved' });
    expect(story.refused('2026-10-15 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })).toEqual({
      code: 'case-shares-open',
      values: { units: 'civil-affairs' },
    });
    story.act('2026-10-15 11:00', 'assisting-unit', 'feedback', { serves: ['civil-affairs'], outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'joint-handling', outcome: null });
    story.act('2026-10-15 14:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'checking', outcome: 'solved' });
  });

  it('a department that does not come is left out by another meeting', () => {
    const story = divided();
    const another = { assisting: ['police'], until: '2026-10-23', contents: [form] };
    story.act('2026-10-19 10:00', 'lead-unit', 'coordinate', another);
    expect(story.state().assignments).toMatchObject([{ unit: 'police', until: '2026-10-23', answeredAt: null }]);
  });
});

describe('Z1.6 feedback to the platform and the worker, who checks on site', () => {
  it('both are told, and the worker of the grid has it without being sent', () => {
    expect(pack.notices.find((notice) => notice.on.includes('feedback'))?.tell).toEqual(['centre', 'grid-worker']);
    const story = pushed();
    story.act('2026-10-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.can('2026-10-08 11:00', 'checker')).toEqual(['pass', 'rework']);
    expect(story.can('2026-10-08 11:00', 'lead-unit')).toEqual([]);
    expect(story.clock('2026-10-08 11:00', 'check')?.due).toBe('2026-10-10 17:30'); // Friday the 9th, the make-up Saturday
  });

  it('residents not satisfied on site: the same unit handles it again, with a full limit', () => {
    const story = pushed();
    story.act('2026-10-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-10-09 10:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'assigned', leadUnit: 'police', reworks: 1 });
    expect(story.clock('2026-10-09 10:00', 'handling')?.due).toBe('2026-10-15 17:30');
  });
});

describe('Z1.6 handled again until they are satisfied', () => {
  it('as often as it takes, and however late', () => {
    const story = pushed('2026-10-08 09:00');
    const settle = (day: string) => {
      story.act(`${day} 10:00`, 'lead-unit', 'feedback', { outcome: 'solved' });
      story.act(`${day} 11:00`, 'checker', 'pass');
    };
    settle('2026-10-08');
    for (const round of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      story.act('2026-10-09 12:00', 'reporter', 'contest');
      expect(story.state()).toMatchObject({ state: 'classifying', contests: round, outcome: null });
      story.act('2026-10-09 13:00', 'centre', 'dispatch');
      settle('2026-10-09');
    }
    expect(story.can('2028-10-09 10:00', 'reporter')).toContain('contest');
    story.act('2026-10-10 10:00', 'reporter', 'rate', { rating: 5 });
    expect(story.state()).toMatchObject({ state: 'closed', contests: 10, rating: 5 });
  });
});
