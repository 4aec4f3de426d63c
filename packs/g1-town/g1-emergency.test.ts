import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { accepted, inGrid, inHandling, pack, toBeRated } from './g1-story.ts';

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

  it('whoever reports it says so, and nobody has to ask again', () => {
    const story = tell(pack);
    story.report('2026-07-11 22:00', { category: 'flood', severity: 'major', contents: [photo], place: inGrid }, ['grid-worker']);
    expect(story.state().severity).toBe('major');
    story.act('2026-07-11 22:00', 'centre', 'register', { severity: 'major' });
    expect(story.can('2026-07-11 22:00', 'centre')).toContain('record');
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
