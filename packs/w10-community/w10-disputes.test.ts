import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { atDesk, handled, inGrid, pack, reported, sees } from './w10-story.ts';

/** Mediated and settled by the community, to be told to the household. */
function toTell() {
  const story = handled('neighbours');
  story.act('2026-09-22 09:00', 'lead-unit', 'record', { contents: [form] });
  story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

describe('W10.4 help in a dispute between neighbours', () => {
  it('the desk mediates itself, or a handler of the community does, with a record or the agreement', () => {
    const story = atDesk('neighbours');
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'at-desk', restricted: true });
    expect(story.refused('2026-09-21 11:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 11:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-tell');
    expect(toTell().state()).toMatchObject({ state: 'to-tell', leadUnit: 'community', outcome: 'solved' });
    const asked = pack.workflows.find(({ code }) => code === 'dispute')?.states[0]?.actions.find(({ kind }) => kind === 'record');
    expect(asked?.forms).toEqual(['mediation', 'agreement']);
  });

  it('found to be a dispute when it is classified, it goes the way of disputes; handed back to be classified from later on', () => {
    const story = reported(null);
    story.act('2026-09-21 09:30', 'centre', 'correct', { category: 'neighbours' });
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'at-desk', restricted: true });
    const later = atDesk('lamp');
    later.act('2026-09-21 11:00', 'centre', 'return');
    later.act('2026-09-21 11:05', 'centre', 'correct', { category: 'neighbours' });
    expect(later.state()).toMatchObject({ workflow: 'dispute', state: 'at-desk', restricted: true });
  });

  it('W10.5: what the person of the household eased where he was he registers; named, he tells the household how it ended', () => {
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inGrid };
    const eased = tell(pack);
    expect(() => eased.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    eased.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(eased.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    const story = toTell();
    story.act('2026-09-22 11:00', 'centre', 'check', { checkerId: 'their-person' });
    expect(sees(story.state(), 'household-person', null, 'their-person')).toBe(true);
    story.act('2026-09-22 15:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });
});

describe('W10: a dispute is nobody else’s business (setting)', () => {
  it('residents may bring it by themselves; the desk and who is given it see it, the other workers and the head do not', () => {
    expect(pack.categories.filter((category) => category.restricted).map(({ code, portal }) => [code, portal])).toEqual([
      ['neighbours', true],
    ]);
    const state = toTell().state();
    expect(sees(state, 'desk-clerk')).toBe(true);
    expect(sees(state, 'community-handler', 'community')).toBe(true);
    for (const code of ['household-person', 'community-head']) expect(sees(state, code), code).toBe(false);
    expect(sees(reported('lamp').state(), 'household-person')).toBe(true);
  });

  it('nothing of it is put before the public, and it is merged with nothing', () => {
    const actions = pack.workflows.find(({ code }) => code === 'dispute')?.states.flatMap((state) => state.actions) ?? [];
    expect(actions.filter((one) => one.requires.includes('public-text') || one.kind === 'merge')).toEqual([]);
    const words = { outcome: 'solved' as const, contents: [note, notice] };
    expect(atDesk('neighbours').refused('2026-09-21 11:00', 'centre', 'feedback', words)?.code).toBe('case-never-public');
  });

  it('closed, it is asked after in the quarter’s round; where nothing was kept it is taken up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3, only: { categories: ['neighbours'] } }]);
    const story = toTell();
    story.act('2026-09-22 11:00', 'centre', 'pass');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { contents: [form] });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'at-desk', contests: 1, outcome: null });
  });
});
