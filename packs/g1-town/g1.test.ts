import { form, note } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { accepted, inHandling, reported, toBeRated } from './g1-story.ts';

describe('G1.4 accepted within 2 days', () => {
  it('reported on Monday 6 July: by the 8th', () => {
    expect(reported('2026-07-06 10:00').clock('2026-07-06 10:00', 'accept')?.due).toBe('2026-07-08 17:30');
  });

  it('natural days: on Friday evening they run over the weekend, and end with the next working day', () => {
    expect(reported('2026-07-10 18:00').clock('2026-07-10 18:00', 'accept')?.due).toBe('2026-07-13 17:30');
  });

  it('two days that end in the Mid-Autumn holiday end on Monday 28 September', () => {
    expect(reported('2026-09-24 10:00').clock('2026-09-24 10:00', 'accept')?.due).toBe('2026-09-28 17:30');
  });

  it('not accepted: the centre is told, the stationed leader who answers for all, a day later who stands above him', () => {
    const story = reported('2026-07-06 10:00');
    expect(story.tick('2026-07-08 17:31')).toEqual(['accept: warn', 'accept: limit']);
    expect(story.tick('2026-07-09 17:31')).toEqual(['accept: climb']);
  });
});

describe('G1.4 done within 7 days', () => {
  it('the 7 days follow the 2: they run from acceptance, whenever the unit gets it', () => {
    const story = reported('2026-07-06 10:00');
    expect(story.clock('2026-07-06 10:00', 'done')).toBeNull();
    story.act('2026-07-08 10:00', 'centre', 'register', { severity: 'ordinary' });
    expect(story.clock('2026-07-08 10:00', 'accept')).toBeNull();
    story.act('2026-07-09 09:00', 'centre', 'dispatch');
    story.act('2026-07-09 10:00', 'lead-unit', 'accept');
    expect(story.clock('2026-07-09 10:00', 'done')?.due).toBe('2026-07-15 17:30');
  });

  it('accepted on 30 September: the seventh day is the last of the National Day, so it ends on 8 October', () => {
    expect(accepted('2026-09-30 10:00').clock('2026-09-30 10:00', 'done')?.due).toBe('2026-10-08 17:30');
  });

  it('a unit that says "not ours" wins no day', () => {
    const story = accepted('2026-07-06 10:00');
    story.act('2026-07-06 11:00', 'centre', 'dispatch', { unit: 'agriculture' });
    story.act('2026-07-09 10:00', 'lead-unit', 'reject');
    story.act('2026-07-09 11:00', 'centre', 'dispatch');
    expect(story.state().leadUnit).toBe('construction');
    expect(story.clock('2026-07-09 11:00', 'done')?.due).toBe('2026-07-13 17:30');
  });

  it('feedback stops it; nothing puts it off', () => {
    const story = toBeRated();
    expect(story.clock('2026-07-08 10:00', 'done')).toBeNull();
    expect(story.can('2026-07-08 09:00', 'lead-unit')).not.toContain('extend');
    expect(inHandling().can('2026-07-07 10:00', 'lead-unit')).toEqual(['feedback', 'progress', 'reject']);
  });
});

describe('G1.5 several departments: the centre applies for a joint leaders’ meeting', () => {
  const application = { contents: [form] };
  const decision = { assisting: ['police', 'village'], until: '2026-07-11', contents: [form] };

  function beforeTheMeeting() {
    const story = inHandling();
    story.act('2026-07-07 10:00', 'centre', 'record', application);
    return story;
  }

  it('only the centre, in writing', () => {
    const story = inHandling();
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'record', application)?.code).toBe('case-not-yours');
    expect(story.refused('2026-07-07 10:00', 'centre', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-07-07 10:00', 'centre', 'record', application);
    expect(story.state()).toMatchObject({ state: 'joint-meeting', leadUnit: 'construction' });
  });

  it('the meeting decides who does what until when, and not the centre', () => {
    const story = beforeTheMeeting();
    expect(story.refused('2026-07-07 15:00', 'centre', 'coordinate', decision)?.code).toBe('case-not-yours');
    story.act('2026-07-07 15:00', 'leader', 'coordinate', decision);
    expect(story.state().assignments).toMatchObject([
      { unit: 'police', until: '2026-07-11', answeredAt: null },
      { unit: 'village', until: '2026-07-11', answeredAt: null },
    ]);
  });

  it('each unit has a task and a day of its own', () => {
    const story = beforeTheMeeting();
    const shares = [
      { unit: 'police', until: '2026-07-09', task: 'what-the-police-does' },
      { unit: 'village', until: '2026-07-11', task: 'what-the-village-does' },
    ];
    story.act('2026-07-07 15:00', 'leader', 'coordinate', { shares, until: '2026-07-11', contents: [form] });
    expect(story.state().assignments).toMatchObject(shares);
  });

  it('all of them answer before it is done, within the same 7 days', () => {
    const story = beforeTheMeeting();
    story.act('2026-07-07 15:00', 'leader', 'coordinate', decision);
    expect(story.clock('2026-07-07 15:00', 'done')?.due).toBe('2026-07-13 17:30');
    story.act('2026-07-09 10:00', 'assisting-unit', 'feedback', { serves: ['village'], outcome: 'solved' });
    expect(story.refused('2026-07-09 11:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'police' });
    story.act('2026-07-10 10:00', 'assisting-unit', 'feedback', { serves: ['police'], outcome: 'solved' });
    story.act('2026-07-10 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('rating');
  });

  it('a unit that does not come is left out by another meeting', () => {
    const story = beforeTheMeeting();
    story.act('2026-07-07 15:00', 'leader', 'coordinate', decision);
    story.act('2026-07-10 15:00', 'leader', 'coordinate', { ...decision, assisting: ['police'], until: '2026-07-13' });
    expect(story.state().assignments).toMatchObject([{ unit: 'police', until: '2026-07-13', answeredAt: null }]);
  });

  it('a matter that is not for the meeting goes back to its unit', () => {
    const story = beforeTheMeeting();
    story.act('2026-07-07 15:00', 'leader', 'return');
    expect(story.state()).toMatchObject({ state: 'handling', assignments: [] });
  });
});
