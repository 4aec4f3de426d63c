import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { inGrid, pack, reported, sees, turnOf, withGroup, withLeader } from './w2-story.ts';

describe('W2.7 mediation, on the way of W2.3 to W2.6', () => {
  it('what the worker eased where he was he registers with what he did', () => {
    const story = tell(pack);
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inGrid };
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
  });

  it('the leader of the grid mediates, with a record or the agreement itself, and settles it', () => {
    const story = withLeader('property');
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'with-leader', level: 'grid' });
    expect(story.refused('2026-09-21 15:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 15:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 17:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'solved' });
    const mediate = pack.workflows.find(({ code }) => code === 'dispute')?.states[0]?.actions.find(({ kind }) => kind === 'record');
    expect(mediate?.forms).toEqual(['mediation', 'agreement']);
  });

  it('found to be a dispute when it is classified, it goes the way of disputes; handed back to be classified from later on', () => {
    const story = reported(null);
    story.act('2026-09-21 09:30', 'centre', 'correct', { category: 'neighbours' });
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'with-leader', level: 'grid', restricted: true });
    const later = withLeader('lamp');
    later.act('2026-09-21 11:00', 'centre', 'return');
    later.act('2026-09-21 11:05', 'centre', 'correct', { category: 'neighbours' });
    expect(later.state()).toMatchObject({ workflow: 'dispute', state: 'with-leader', restricted: true });
  });

  it('or brings it up with the difficult-case form; the justice office has it, and the answer comes down', () => {
    const story = withGroup('neighbours');
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ leadUnit: 'mediation-office', assisting: ['community'] });
    story.act('2026-09-23 09:00', 'lead-unit', 'record', { contents: [form] });
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-23 11:00', 'centre', 'feedback');
    story.act('2026-09-23 14:00', 'centre', 'feedback');
    expect(turnOf(story.state())).toEqual(['grid-leader']);
    story.act('2026-09-23 15:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid' });
  });
});

describe('W2: a dispute is nobody else’s business (setting)', () => {
  const disputes = pack.categories.filter((category) => category.parent === 'disputes');

  it('residents may bring it by themselves; only who has it at his level sees it, no worker and no other office', () => {
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(2).fill([true, true]));
    const below = withLeader('neighbours').state();
    expect(sees(below, 'grid-leader', 'grid')).toBe(true);
    for (const code of ['grid-worker', 'community-secretary', 'group-office', 'group-leader'])
      expect(sees(below, code, 'street'), code).toBe(false);
    const story = withGroup('neighbours');
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    expect(sees(story.state(), 'group-office', 'street')).toBe(true);
    expect(sees(story.state(), 'unit-handler', 'street', 'mediation-office')).toBe(true);
    expect(sees(story.state(), 'unit-handler', 'street', 'city-office')).toBe(false);
    expect(sees(story.state(), 'grid-leader', 'grid')).toBe(false);
    expect(sees(withLeader('lamp').state(), 'grid-worker', 'grid')).toBe(true);
  });

  it('nothing of it is put before the public, and it is merged with nothing', () => {
    const actions = pack.workflows.find(({ code }) => code === 'dispute')?.states.flatMap((state) => state.actions) ?? [];
    expect(actions.filter((one) => one.requires.includes('public-text') || one.kind === 'merge')).toEqual([]);
    const words = { outcome: 'solved' as const, contents: [note, notice] };
    expect(withLeader('neighbours').refused('2026-09-21 10:00', 'centre', 'feedback', words)?.code).toBe('case-never-public');
  });

  it('closed, it is asked after in the quarter’s round; where nothing was kept it is taken up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toEqual(disputes.map((category) => category.code));
    const story = withLeader('property');
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 17:00', 'centre', 'close');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { contents: [form] });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid', contests: 1, outcome: null });
  });
});
