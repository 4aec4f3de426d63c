import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import { note, someone, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { called, inArea, pack, toBeTold } from './f3-story.ts';

describe('F3.3 first person asked is responsible 首问负责, answer recorded', () => {
  it('answered at once: not without the answer in writing', () => {
    const story = tell(pack);
    const answered = { category: 'how-to-apply', source: 'hotline', solvedOnTheSpot: true, outcome: 'explained', place: inArea } as const;
    expect(() => story.report('2026-09-21 09:00', answered, ['taker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...answered, contents: [note] }, ['taker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', takerId: 'person-1' });
  });

  it('or he stays the one: named in the case until it is closed, whoever handles it', () => {
    const story = toBeTold('rubbish');
    expect(someone).toMatchObject({ personId: 'person-1' });
    expect(story.state()).toMatchObject({ state: 'to-be-told', takerId: 'person-1', leadUnit: 'environment-section' });
    const post: ActorPost = {
      role: 'section-member',
      level: null,
      capabilities: ['case.report'],
      areaId: null,
      unitCode: 'service-section',
    };
    expect(holdersOf({ personId: 'person-1', posts: [post] }, story.state(), pack)).toEqual(['taker']);
    expect(holdersOf({ personId: 'person-2', posts: [post] }, story.state(), pack)).toEqual([]);
    expect(story.can('2026-09-21 15:30', 'taker')).toEqual(['pass', 'rework', 'urge']);
    expect(story.can('2026-09-21 15:30', 'lead-unit')).toEqual([]);
  });

  it('may ask after it meanwhile', () => {
    const story = called('rubbish');
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    expect(story.can('2026-09-21 10:00', 'taker')).toEqual(['urge']);
    expect(story.refused('2026-09-21 10:00', 'taker', 'urge', { contents: [] })?.values).toEqual({ requirement: 'note' });
  });

  it('what a resident wrote himself has nobody who took it; then the hotline tells him', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'lamps', place: inArea });
    story.act('2026-09-21 09:05', 'centre', 'dispatch');
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    story.act('2026-09-21 15:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().takerId).toBeNull();
    story.act('2026-09-21 15:30', 'centre', 'pass');
    expect(story.state().state).toBe('closed');
  });
});

describe('F3.10 the first to take an assignment answers for it', () => {
  it('nobody feeds back before somebody took it; once taken nobody takes it again', () => {
    const story = called('lamps');
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    expect(story.can('2026-09-21 09:10', 'lead-unit')).toEqual(['accept', 'reject']);
    expect(story.state().handlerId).toBeNull();
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    expect(story.state()).toMatchObject({ state: 'in-hand', handlerId: 'person-1' });
    expect(story.refused('2026-09-21 09:31', 'lead-unit', 'accept')?.code).toBe('case-action-not-possible');
    expect(pack.slips.find((slip) => slip.on.includes('accept'))?.facts).toContain('by');
  });

  it('given to another section, that one has its own', () => {
    const story = called('lamps');
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    story.act('2026-09-21 10:00', 'centre', 'reassign', { unit: 'service-section' });
    expect(story.state()).toMatchObject({ state: 'assigned', handlerId: null });
  });
});

describe('F3: nobody is listed', () => {
  it('no form asks about a person', () => {
    expect(pack.forms.flatMap((form) => form.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
