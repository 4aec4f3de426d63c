import { fileURLToPath } from 'node:url';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inGrid = { gridId: 'grid-1', areaIds: ['town', 'village-1', 'grid-1'], zone: 'town' };

function reported(moment: string, category = 'dilapidated-house') {
  const story = tell(pack);
  story.report(moment, { category, contents: [photo], place: inGrid });
  return story;
}

function accepted(moment: string, severity = 'ordinary', category = 'dilapidated-house') {
  const story = reported(moment, category);
  story.act(moment, 'centre', 'register', { severity });
  return story;
}

function inHandling(moment = '2026-07-06 10:00') {
  const story = accepted(moment);
  story.act(moment, 'centre', 'dispatch');
  story.act(moment, 'lead-unit', 'accept');
  return story;
}

function toBeRated() {
  const story = inHandling();
  story.act('2026-07-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

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
    expect(story.state().assignments).toEqual([
      { unit: 'police', until: '2026-07-11', answeredAt: null },
      { unit: 'village', until: '2026-07-11', answeredAt: null },
    ]);
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
    expect(story.state().assignments).toEqual([{ unit: 'police', until: '2026-07-13', answeredAt: null }]);
  });

  it('a matter that is not for the meeting goes back to its unit', () => {
    const story = beforeTheMeeting();
    story.act('2026-07-07 15:00', 'leader', 'return');
    expect(story.state()).toMatchObject({ state: 'handling', assignments: [] });
  });
});

describe('G1.6 major emergency: emergency plan and report up at once', () => {
  const report = { contents: [form] };

  it('nothing is handed on before the plan is started and the county told, in writing', () => {
    const story = accepted('2026-07-11 22:00', 'major', 'flood');
    expect(story.refused('2026-07-11 22:05', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-07-11 22:05', 'centre', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-07-11 22:10', 'centre', 'record', report);
    expect(story.state()).toMatchObject({ state: 'emergency', phase: 'handling' });
    const fields = pack.forms.find((one) => one.code === 'emergency-report')?.fields.filter((field) => field.required);
    expect(fields?.map((field) => field.code)).toEqual(['plan', 'reported-up', 'situation']);
  });

  it('at once: 30 minutes, on a Saturday night too; the leaders are told when they pass', () => {
    const story = accepted('2026-07-11 22:00', 'major', 'flood');
    expect(story.clock('2026-07-11 22:00', 'at-once')?.due).toBe('2026-07-11 22:30');
    expect(story.tick('2026-07-11 22:31')).toEqual(['at-once: warn', 'at-once: limit']);
    expect(story.tick('2026-07-11 23:01')).toEqual(['at-once: climb']);
    expect(pack.notices.find((notice) => notice.on.includes('record'))?.tell).toEqual(['leader']);
  });

  it('has the emergency office for its lead, whatever it is; a fight has the police', () => {
    const leadOf = (category: string) => route(pack, { category, zone: 'town', level: null, severity: 'major', time: 'off' }).lead;
    expect(['flood', 'dilapidated-house', 'sewage', 'road-damage'].map(leadOf)).toEqual(Array(4).fill('emergency'));
    expect(leadOf('disturbance')).toBe('police');
  });

  it('may be handed over to the county, and comes back with its answer', () => {
    const story = accepted('2026-07-11 22:00', 'major', 'flood');
    story.act('2026-07-11 22:10', 'centre', 'record', report);
    story.act('2026-07-11 22:20', 'leader', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-county', leadUnit: 'county' });
    story.act('2026-07-13 10:00', 'higher', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'rating', outcome: 'solved' });
  });

  it('an ordinary matter makes no emergency and does not go to the county', () => {
    expect(accepted('2026-07-06 10:00').refused('2026-07-06 10:10', 'centre', 'record', report)?.code).toBe('case-action-not-possible');
    expect(inHandling().refused('2026-07-07 10:00', 'centre', 'escalate')?.code).toBe('case-action-not-possible');
  });
});

describe('G1.7 rated by the worker or a volunteer, and followed until it is really solved', () => {
  it('the worker rates it without being sent; the unit cannot rate itself', () => {
    const story = toBeRated();
    expect(story.refused('2026-07-08 11:00', 'lead-unit', 'pass', { contents: [form] })?.code).toBe('case-not-yours');
    story.act('2026-07-09 10:00', 'checker', 'pass', { contents: [form] });
    expect(story.state()).toMatchObject({ state: 'following', rating: null }); // the reporter's own rating is another
  });

  it('or the centre sends a volunteer', () => {
    const story = toBeRated();
    story.act('2026-07-08 11:00', 'centre', 'check', { checkerId: 'volunteer-1' });
    expect(story.state()).toMatchObject({ state: 'rating', checkerId: 'volunteer-1' });
    const volunteer = pack.roles.find((role) => role.code === 'volunteer');
    expect(volunteer?.capabilities).toContain('case.check');
    expect(volunteer?.capabilities).not.toContain('case.view'); // he sees what he is sent to, and nothing else
  });

  it('rated is not closed: the centre looks again, and again, and closes what is really solved', () => {
    const story = toBeRated();
    story.act('2026-07-09 10:00', 'checker', 'pass', { contents: [form] });
    story.act('2026-07-13 10:00', 'centre', 'call-back');
    story.act('2026-07-20 10:00', 'centre', 'rework');
    expect(story.state()).toMatchObject({ state: 'dispatched', leadUnit: 'construction', reworks: 1 });
    expect(story.clock('2026-07-20 10:00', 'done')?.due).toBe('2026-07-27 17:30');
    story.act('2026-07-20 11:00', 'lead-unit', 'accept');
    story.act('2026-07-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-07-22 11:00', 'checker', 'pass', { contents: [form] });
    story.act('2026-07-24 10:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('closed and not solved after all: it begins anew, and is accepted within 2 days again', () => {
    const story = toBeRated();
    story.act('2026-07-09 10:00', 'checker', 'pass', { contents: [form] });
    story.act('2026-07-10 10:00', 'centre', 'close');
    story.act('2026-09-30 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'reported', contests: 1, outcome: null });
    expect(story.clock('2026-09-30 10:00', 'accept')?.due).toBe('2026-10-08 17:30');
  });
});
