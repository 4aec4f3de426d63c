import { form, note } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, partsOf, running, struckOff, tellsReporter, toTell } from './f2-story.ts';

describe('F2.7 call-back 回访 by visit or call', () => {
  it('a drawn share of the month, at least half, three tries: settings', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'month', share: 0.5, tries: 3, only: null, always: null }]);
  });

  it('written down which of the two it was, with the resident’s own mark; never by the agent himself', () => {
    const story = struckOff();
    const way = pack.forms.find((one) => one.code === 'call-back')?.fields.find((field) => field.code === 'way');
    expect(way?.options.map((option) => option.code)).toEqual(['visit', 'call']);
    expect(story.refused('2026-10-12 10:00', 'grid-worker', 'call-back', { rating: 5, contents: [form] })?.code).toBe('case-not-yours');
    expect(story.refused('2026-10-12 10:00', 'centre', 'call-back', { contents: [form] })?.values).toEqual({ requirement: 'rating' });
    story.act('2026-10-12 10:00', 'centre', 'call-back', { rating: 5, contents: [form] });
    expect(story.state()).toMatchObject({ state: 'closed', rating: 5, callBack: { tries: 1, reached: true } });
  });

  it('nobody answers: counted, and tried again', () => {
    const story = struckOff();
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.state().callBack).toMatchObject({ tries: 2, reached: false });
    expect(story.can('2026-10-14 10:00', 'centre')).toContain('call-back');
  });

  it('Z1: not done after all, it is taken up again, for whoever was called', () => {
    const story = struckOff();
    story.act('2026-10-12 10:00', 'centre', 'call-back', { rating: 1, contents: [form] });
    story.act('2026-10-12 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'asked-for', contests: 1, outcome: null, callBack: null });
  });
});

describe('F2.9 struck off one by one 逐件销号', () => {
  it('each only when its resident has been told, by the agent', () => {
    const story = toTell();
    expect(story.can('2026-09-23 11:00', 'centre')).toEqual(['rework', 'urge']);
    expect(story.refused('2026-09-23 11:00', 'grid-worker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-23 15:00', 'grid-worker', 'pass', { contents: [note] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
    expect(tellsReporter('to-tell', 'pass')).toBe(true);
  });
});

describe('F2.10 unsolvable → street, and the resident is told', () => {
  it('not without words for the resident; the street has it then, and the agent hears of it', () => {
    const story = running('household-change');
    expect(story.refused('2026-09-22 10:00', 'grid-worker', 'escalate', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 10:00', 'grid-worker', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', level: 'street', leadUnit: null });
    expect(tellsReporter('running', 'escalate')).toBe(true);
    expect(pack.notices.find((notice) => notice.on.includes('escalate'))?.tell).toEqual(['grid-worker']);
    expect(partsOf(story.state(), 'street-operator', 'street')).toContain('centre');
    expect(partsOf(story.state(), 'station-operator', 'community')).not.toContain('centre');
  });

  it('also from a window', () => {
    const story = running('minimum-income');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'at-window', leadUnit: 'civil-affairs' });
    story.act('2026-09-28 10:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', level: 'street' });
  });

  it('and if the street cannot either, the resident is told why', () => {
    const story = running('household-change');
    story.act('2026-09-22 10:00', 'grid-worker', 'escalate');
    story.act('2026-09-28 10:00', 'centre', 'feedback', { outcome: 'not-possible' });
    expect(story.state().state).toBe('to-tell');
    story.act('2026-09-28 14:00', 'grid-worker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'not-possible' });
  });

  it('once: what has come from the street does not go there again', () => {
    const story = running('household-change');
    story.act('2026-09-22 10:00', 'grid-worker', 'escalate');
    story.act('2026-09-23 10:00', 'centre', 'dispatch');
    expect(story.can('2026-09-23 11:00', 'centre')).not.toContain('escalate');
  });
});
