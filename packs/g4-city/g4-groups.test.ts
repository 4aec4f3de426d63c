import { note, photo } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, reported } from './g4-story.ts';

describe('G4.7 to G4.9 three duty groups', () => {
  const items = (head: string) => pack.categories.filter((category) => category.parent === head).map((category) => category.code);

  it('market; social management with disputes, safety and city; public services', () => {
    const heads = pack.categories.filter((category) => category.parent === null).map((category) => category.code);
    expect(heads).toEqual(['market', 'disputes', 'safety', 'city', 'public-services', 'eligibility']);
    expect([items('safety').length, items('city').length]).toEqual([8, 14]);
    expect(items('public-services')).toEqual(['jobs', 'pensions', 'health-insurance', 'minimum-income', 'hardship', 'housing-security']);
    expect(items('eligibility')).toHaveLength(5); // insurance, minimum income, medical, education and orphan aid
  });

  it.each(['unlawful-production', 'unlawful-trading', 'unlawful-building'])('%s: dissuade, stop, else pass up', (category) => {
    const story = reported(category);
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'record', { contents: [note] })?.values).toEqual({ requirement: 'photo' });
    story.act('2026-09-21 10:00', 'grid-worker', 'record', { contents: [note, photo] });
    expect(story.state().state).toBe('accepting');
    story.act('2026-09-21 11:00', 'centre', 'escalate');
    expect(story.state().level).toBe('street');
    expect(reported('toilets').can('2026-09-21 10:00', 'grid-worker')).not.toContain('record');
  });
});

describe('G4.9 first review and public notice 初审公示', () => {
  function onNotice() {
    const story = reported('minimum-income-eligibility');
    story.act('2026-09-21 15:00', 'centre', 'publish', { until: '2026-09-28' });
    return story;
  }

  it('an application is reviewed first by the community; it cannot be decided before it was on public notice', () => {
    const story = reported('minimum-income-eligibility');
    expect(story.state()).toMatchObject({ workflow: 'eligibility', state: 'received', level: 'community' });
    for (const action of ['dispatch', 'escalate', 'feedback'] as const)
      expect(story.refused('2026-09-21 10:00', 'centre', action, { outcome: 'solved' })?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-09-21 10:00', 'centre', 'publish')?.values).toEqual({ requirement: 'until' });
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
    story.act('2026-09-28 10:00', 'centre', 'publish', { until: '2026-10-12' });
    expect(story.clock('2026-09-28 10:00', 'notice')?.due).toBe('2026-10-12 17:30');
    const ended = onNotice();
    ended.act('2026-09-24 10:00', 'centre', 'object');
    ended.act('2026-09-28 10:00', 'centre', 'close', { outcome: 'explained' });
    expect(ended.state().state).toBe('closed');
  });
});
