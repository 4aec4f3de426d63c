import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { beforeTheTown, centreOf, inCommunity, pack, reported, sees } from './w7-story.ts';

const unitOf = (community: string) => `committee:${community}`;

describe('W7.2 the community’s centre mediates disputes', () => {
  it('with a record of the mediation or the agreement itself, and settles them', () => {
    const story = reported('property');
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'accepting', level: 'community' });
    expect(story.refused('2026-09-21 15:00', 'centre', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 15:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:30', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved' });
    const asked = pack.workflows.find((one) => one.code === 'dispute')?.states[0]?.actions.find((one) => one.kind === 'record');
    expect(asked?.forms).toEqual(['mediation', 'agreement']);
  });

  it('mediation is the community’s; what it cannot settle goes to the town, whose judicial office has it', () => {
    const story = beforeTheTown('neighbours');
    expect(centreOf(story)).toEqual(['town-operator']);
    expect(story.can('2026-09-21 15:00', 'centre')).not.toContain('record');
    story.act('2026-09-22 09:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'judicial-office', assisting: ['committee'] });
    story.act('2026-09-23 09:00', 'lead-unit', 'record', { contents: [form] });
    story.act('2026-09-24 09:00', 'centre', 'supervise');
    story.act('2026-09-24 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'feedback');
    story.act('2026-09-24 14:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community' });
  });

  it('what the worker eased on the spot he registers with what he did', () => {
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inCommunity };
    const story = tell(pack);
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
  });

  it('found to be a dispute when it is classified, it goes the way of disputes; handed back to be classified from later on', () => {
    const story = reported(null);
    story.act('2026-09-21 09:30', 'centre', 'correct', { category: 'neighbours' });
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'accepting', restricted: true });
    const later = reported('noise');
    later.act('2026-09-21 10:00', 'grid-worker', 'register');
    later.act('2026-09-21 11:00', 'centre', 'return');
    later.act('2026-09-21 11:00', 'centre', 'correct', { category: 'neighbours' });
    expect(later.state()).toMatchObject({ workflow: 'dispute', state: 'accepting', restricted: true });
  });
});

describe('W7: a dispute is nobody else’s business (setting)', () => {
  const disputes = pack.categories.filter((category) => category.parent === 'disputes');

  it('so residents may bring it by themselves, and of the town only the centre and the unit that have it see it', () => {
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(3).fill([true, true]));
    const story = beforeTheTown('neighbours');
    story.act('2026-09-22 09:00', 'centre', 'dispatch');
    expect(sees(story, 'town-operator')).toBe(true);
    expect(sees(story, 'unit-handler', 'judicial-office')).toBe(true);
    expect(sees(story, 'unit-handler', 'safety-office')).toBe(false);
    expect(sees(story, 'unit-handler', unitOf('community'))).toBe(false);
    for (const code of ['grid-worker', 'community-leader', 'town-leader', 'community-operator'])
      expect(sees(story, code), code).toBe(false);
    expect(sees(beforeTheTown('noise'), 'grid-worker')).toBe(true);
  });

  it('nothing of it is put before the public, and it is merged with nothing', () => {
    const flow = pack.workflows.find((workflow) => workflow.code === 'dispute');
    const actions = flow?.states.flatMap((state) => state.actions) ?? [];
    expect(actions.filter((one) => one.requires.includes('public-text') || one.kind === 'merge')).toEqual([]);
    const story = reported('neighbours');
    expect(story.refused('2026-09-21 10:00', 'centre', 'feedback', { outcome: 'solved', contents: [note, notice] })?.code).toBe(
      'case-never-public',
    );
  });

  it('closed, it is asked after in the quarter’s round; where nothing was kept the centre takes it up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toEqual(disputes.map((category) => category.code));
    const story = reported('other-dispute');
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:30', 'centre', 'close');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.refused('2026-10-13 10:00', 'centre', 'call-back', { rating: 2, contents: [note] })?.values).toEqual({
      requirement: 'form',
    });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { rating: 2, contents: [form] });
    expect(story.state().callBack).toMatchObject({ tries: 2, reached: true });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community', contests: 1, outcome: null });
  });
});
