import { form, note, notice, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { called, classified, inEstate, pack, sees } from './w1-story.ts';

describe('W1: disputes go the same three ways', () => {
  it('ordinary: the member eases it on the spot, or the leader of the grid mediates and strikes it off', () => {
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inEstate };
    const eased = tell(pack);
    eased.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(eased.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
    const story = classified('ordinary', 'property');
    expect(story.can('2026-09-21 10:00', 'centre')).not.toContain('dispatch');
    story.act('2026-09-21 10:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', leadUnit: null });
  });

  it('needing coordination: leader of the grid and community mediate together, each with a record', () => {
    const story = called('coordination', 'neighbours');
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'called', leadUnit: 'community', assisting: [] });
    story.act('2026-09-21 10:00', 'lead-unit', 'accept');
    expect(story.refused('2026-09-21 14:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 14:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-22 09:00', 'lead-unit', 'record', { contents: [form] });
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.clock('2026-09-22 10:00', 'striking-off')?.due).toBe('2026-09-24 17:30');
    expect(story.can('2026-09-22 11:00', 'lead-unit')).toEqual([]);
    story.act('2026-09-22 11:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('urgent: street and community at once, accompanied on site by the leader of the grid before anybody feeds back', () => {
    const story = called('urgent', 'neighbours');
    expect(story.state()).toMatchObject({ leadUnit: 'street', assisting: ['community'] });
    expect(story.clock('2026-09-21 09:10', 'turn-out')?.due).toBe('2026-09-21 10:10');
    expect(story.can('2026-09-21 09:20', 'lead-unit')).toEqual(['reject']);
    story.act('2026-09-21 09:30', 'centre', 'record');
    story.act('2026-09-21 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-tell');
  });
});

describe('W1: a dispute is nobody else’s business (setting)', () => {
  const disputes = pack.categories.filter((category) => category.parent === 'disputes');

  it('residents may bring it by themselves; of the team only its leader sees it, of the units those that have it', () => {
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(2).fill([true, true]));
    const state = called('coordination', 'neighbours').state();
    expect(sees(state, 'grid-leader', 'estate')).toBe(true);
    expect(sees(state, 'community-handler', 'community', 'community')).toBe(true);
    for (const code of ['grid-member', 'information-officer', 'building-head', 'community-head', 'street-leader'])
      expect(sees(state, code, 'street'), code).toBe(false);
    expect(sees(state, 'police-officer', null, 'police')).toBe(false);
    expect(sees(called('coordination', 'lamp').state(), 'grid-member', 'estate')).toBe(true);
  });

  it('nothing of it is put before the public, and it is merged with nothing', () => {
    const actions = pack.workflows.find((one) => one.code === 'dispute')?.states.flatMap((state) => state.actions) ?? [];
    expect(actions.filter((one) => one.requires.includes('public-text') || one.kind === 'merge')).toEqual([]);
    const words = { outcome: 'solved' as const, contents: [note, photo, notice] };
    expect(classified('ordinary', 'property').refused('2026-09-21 10:00', 'centre', 'feedback', words)?.code).toBe('case-never-public');
  });

  it('closed, it is asked after in the quarter’s round; where nothing was kept it is taken up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toEqual(disputes.map((category) => category.code));
    const story = classified('ordinary', 'property');
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:00', 'centre', 'close');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { contents: [form] });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'sorting', contests: 1, outcome: null });
  });
});
