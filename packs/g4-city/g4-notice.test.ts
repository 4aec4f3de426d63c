import { notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, reported } from './g4-story.ts';

describe('G4.9 first review and public notice 初审公示', () => {
  function onNotice() {
    const story = reported('minimum-income-eligibility');
    story.act('2026-09-21 15:00', 'centre', 'publish', { until: '2026-09-28', contents: [notice] });
    return story;
  }

  it('an application is reviewed first by the community; it cannot be decided before it was on public notice', () => {
    const story = reported('minimum-income-eligibility');
    expect(story.state()).toMatchObject({ workflow: 'eligibility', state: 'received', level: 'community' });
    for (const action of ['dispatch', 'escalate', 'feedback'] as const)
      expect(story.refused('2026-09-21 10:00', 'centre', action, { outcome: 'solved' })?.code).toBe('case-action-not-possible');
    const lacking = (extra: object) => story.refused('2026-09-21 10:00', 'centre', 'publish', extra)?.values;
    expect(lacking({ contents: [notice] })).toEqual({ requirement: 'until' });
    expect(lacking({ until: '2026-09-28' })).toEqual({ requirement: 'public-text' });
  });

  it('classified as an application it begins with the first review, whatever it was taken for', () => {
    const story = reported(null);
    expect(story.refused('2026-09-21 10:00', 'centre', 'dispatch', { category: 'medical-aid' })?.code).toBe('case-action-not-possible');
    story.act('2026-09-21 10:00', 'centre', 'correct', { category: 'medical-aid' });
    expect(story.state()).toMatchObject({ workflow: 'eligibility', state: 'received' });
  });

  it('who is not eligible is told why', () => {
    const story = reported('orphan-aid');
    expect(story.refused('2026-09-21 10:00', 'centre', 'close', { contents: [], outcome: 'explained' })?.code).toBe(
      'case-requirement-missing',
    );
    story.act('2026-09-21 10:00', 'centre', 'close', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
  });

  it('missing papers stop the clock until they are there', () => {
    const story = reported('education-aid');
    story.act('2026-09-21 10:00', 'centre', 'ask');
    expect(story.clock('2026-09-23 10:00', 'acceptance')?.paused).toBe(true);
    story.act('2026-09-24 10:00', 'reporter', 'answer');
    expect(story.clock('2026-09-24 10:00', 'acceptance')).toMatchObject({ due: '2026-09-24 17:30', paused: false });
  });

  it('the notice runs to its day; towards its end the centre is told, and nobody is late', () => {
    const story = onNotice();
    expect(story.clock('2026-09-21 15:00', 'notice')?.due).toBe('2026-09-28 17:30');
    expect(story.tick('2026-09-28 17:31')).toEqual(['notice: ends']);
    expect(story.state()).toMatchObject({ state: 'on-notice', overdue: [], everOverdue: false });
  });

  it('it hangs at the community, and must hang its time before it goes up', () => {
    const story = onNotice();
    expect(story.state().shown).toMatchObject([{ kind: 'notice', until: '2026-09-28', boards: ['community'], endedAt: null }]);
    expect(story.refused('2026-09-28 17:00', 'centre', 'escalate')?.code).toBe('case-too-early');
    story.act('2026-09-28 17:31', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'street' });
    expect(pack.slips).toMatchObject([{ on: ['publish'], facts: ['number', 'category', 'public-text', 'until'] }]);
  });

  it('any resident may object as long as it hangs', () => {
    const story = onNotice();
    expect(story.refused('2026-09-28 17:31', 'resident', 'object')?.code).toBe('case-too-late');
    story.act('2026-09-24 10:00', 'resident', 'object');
    expect(story.state()).toMatchObject({ state: 'objected', objections: 1 });
  });

  it('without objection it goes up to street and city, is decided there, and the answer comes down', () => {
    const story = onNotice();
    story.act('2026-09-29 09:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'street' });
    story.act('2026-09-29 10:00', 'centre', 'escalate');
    story.act('2026-09-29 11:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ level: 'city', leadUnit: 'civil-affairs' });
    story.act('2026-09-29 14:00', 'lead-unit', 'accept');
    story.act('2026-10-12 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-10-12 11:00', 'centre', 'feedback');
    story.act('2026-10-12 14:00', 'centre', 'feedback');
    story.act('2026-10-12 15:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved', everOverdue: false });
  });

  it('an objection is looked into, and either ends it or leads to another notice', () => {
    const story = onNotice();
    story.act('2026-09-24 10:00', 'grid-worker', 'object');
    expect(story.state().state).toBe('objected');
    expect(story.can('2026-09-24 10:00', 'centre')).not.toContain('escalate');
    story.act('2026-09-28 10:00', 'centre', 'publish', { until: '2026-10-12', contents: [notice] });
    expect(story.clock('2026-09-28 10:00', 'notice')?.due).toBe('2026-10-12 17:30');
    const ended = onNotice();
    ended.act('2026-09-24 10:00', 'centre', 'object');
    ended.act('2026-09-28 10:00', 'centre', 'close', { outcome: 'explained' });
    expect(ended.state().state).toBe('closed');
  });
});
