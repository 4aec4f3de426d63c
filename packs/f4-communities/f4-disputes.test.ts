import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { inGrid, pack, reported, sees, takenBack } from './f4-story.ts';

function given() {
  const story = takenBack('neighbours');
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  return story;
}

describe('F4.4 on the spot and taken back, for disputes', () => {
  it('eased by the assistant where he is, or mediated by the station, with a record or the agreement', () => {
    const eased = tell(pack);
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inGrid };
    expect(() => eased.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    eased.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(eased.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
    const story = takenBack('neighbours');
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'taken-back' });
    expect(story.refused('2026-09-21 11:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 11:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('found to be a dispute when it is classified, it goes the way of disputes', () => {
    const story = reported(null);
    story.act('2026-09-21 09:30', 'centre', 'correct', { category: 'neighbours' });
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'taken-back', restricted: true });
  });

  it('or given to the committee with the justice office', () => {
    const story = given();
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'community', assisting: ['justice'] });
    story.act('2026-09-22 10:00', 'lead-unit', 'record', { contents: [form] });
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'to-tell', outcome: 'solved' });
  });
});

describe('F4: a dispute is nobody else’s business (setting)', () => {
  const disputes = pack.categories.filter((category) => category.parent === 'disputes');

  it('residents may bring it by themselves; the station and the units that have it see it, nobody else', () => {
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(2).fill([true, true]));
    const story = given();
    expect(sees(story, 'station-operator')).toBe(true);
    expect(sees(story, 'unit-handler', 'justice')).toBe(true);
    expect(sees(story, 'unit-handler', 'police')).toBe(false);
    for (const code of ['assistant', 'community-leader', 'district-leader']) expect(sees(story, code), code).toBe(false);
    expect(sees(takenBack('question'), 'assistant')).toBe(true);
  });

  it('nothing of it is put before the public, and it is merged with nothing', () => {
    const actions = pack.workflows.find(({ code }) => code === 'dispute')?.states.flatMap((state) => state.actions) ?? [];
    expect(actions.filter((one) => one.requires.includes('public-text') || one.kind === 'merge')).toEqual([]);
    const words = { outcome: 'solved' as const, contents: [note, notice] };
    expect(takenBack('neighbours').refused('2026-09-21 11:00', 'centre', 'feedback', words)?.code).toBe('case-never-public');
  });

  it('closed, it is asked after in the quarter’s round; where nothing was kept it is taken up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toEqual(disputes.map((category) => category.code));
    const story = takenBack('neighbours');
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:00', 'centre', 'close');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { contents: [form] });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'taken-back', contests: 1, outcome: null });
  });
});
