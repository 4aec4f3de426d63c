import { form, note, notice, photo } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { answered, found, pack, partsOf, supervised } from './w11-story.ts';

describe('W11.4 the result goes to the reporter, the public and the lower grid', () => {
  it('from the county down to the town, down to the village, and only there out to the public', () => {
    const story = found('river');
    for (const moment of ['2026-09-21 10:00', '2026-09-21 15:00']) {
      story.act(moment, 'centre', 'verify');
      story.act(moment, 'centre', 'escalate');
    }
    story.act('2026-09-22 09:00', 'centre', 'verify');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ level: 'county', leadUnit: 'water' });
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    for (const level of ['county', 'town']) {
      expect(story.state()).toMatchObject({ state: 'answered', level });
      expect(story.can('2026-09-23 11:00', 'centre')).not.toContain('publish');
      story.act('2026-09-23 11:00', 'centre', 'feedback');
    }
    expect(story.state()).toMatchObject({ state: 'answered', level: 'village' });
    expect(story.can('2026-09-23 12:00', 'centre')).not.toContain('feedback');
    expect(story.refused('2026-09-23 12:00', 'centre', 'publish')?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-23 12:00', 'centre', 'publish', { contents: [note, notice] });
    expect(story.state().state).toBe('supervised');
    expect(story.state().shown).toMatchObject([{ kind: 'notice', boards: ['community'], endedAt: null }]);
  });

  it('nothing comes to its end unpublished, and the reporter is told', () => {
    const story = answered();
    expect(story.refused('2026-09-22 11:00', 'checker', 'pass')?.code).toBe('case-action-not-possible');
    const told = (kind: 'publish' | 'feedback') =>
      pack.notices.filter((notice) => notice.on.includes(kind)).flatMap((notice) => notice.tell);
    const publish = pack.workflows[0]?.states.flatMap((state) => state.actions).find((action) => action.kind === 'publish');
    expect(publish).toMatchObject({ tellsReporter: true, requires: ['note', 'public-text'] }); // each reads words of his own
    expect(told('publish')).toEqual(['reporter', 'grid-worker']);
    expect(told('feedback')).toEqual(['centre', 'grid-worker']);
  });
});

describe('W11.5 supervision', () => {
  it('a supervisor of that village, and of no other, looks on site whether it holds', () => {
    const story = supervised();
    expect(partsOf(story.state(), 'village-supervisor', 'village-1')).toContain('checker');
    expect(partsOf(story.state(), 'village-supervisor', 'village-2')).toEqual([]);
    expect(story.refused('2026-09-23 09:00', 'centre', 'pass', { contents: [note, photo] })?.code).toBe('case-not-yours');
    expect(story.refused('2026-09-23 09:00', 'checker', 'pass')?.values).toEqual({ requirement: 'photo' });
  });

  it('what does not hold is dealt with again', () => {
    const story = supervised();
    story.act('2026-09-24 09:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'investigated', reworks: 1 });
  });

  it('the grids above may supervise it at every step', () => {
    const states = pack.workflows[0]?.states.filter((state) => state.phase !== 'closed') ?? [];
    expect(states.map((state) => state.code)).toEqual(['found', 'investigated', 'with-unit', 'answered', 'supervised']);
    for (const state of states) expect(state.actions.find((action) => action.kind === 'supervise')?.by, state.code).toEqual(['leader']);
  });
});

describe('W11.6 evaluation: county half-yearly, each level quarterly', () => {
  it('what is looked at is drawn from the closed cases of a quarter and of a half-year', () => {
    expect(pack.samples.map(({ clause, per, share }) => [clause, per, share])).toEqual([
      ['W11.6', 'quarter', 0.1], // setting: the share
      ['W11.6', 'half-year', 0.1],
    ]);
  });

  it('by a leader of the grids above, in writing, and not by who closed it', () => {
    const story = supervised();
    story.act('2026-09-24 09:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.refused('2026-12-28 10:00', 'centre', 'call-back', { contents: [form] })?.code).toBe('case-not-yours');
    expect(story.refused('2026-12-28 10:00', 'leader', 'call-back')?.values).toEqual({ requirement: 'form' });
    story.act('2026-12-28 10:00', 'leader', 'call-back', { contents: [form] });
    expect(partsOf(story.state(), 'county-leader', 'county')).toEqual(['leader']);
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
