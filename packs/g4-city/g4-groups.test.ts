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
