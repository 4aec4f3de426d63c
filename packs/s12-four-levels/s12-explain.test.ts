import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { atGeneralBranch, inGrid, pack, reported, sees } from './s12-story.ts';

describe('S12.4 else explain to the residents', () => {
  const explanation = { outcome: 'explained' as const, contents: [note] };

  it('the general branch, in writing, with why', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    story.act('2026-07-08 16:00', 'centre', 'accept');
    expect(story.refused('2026-07-15 10:00', 'centre', 'close', { outcome: 'explained', contents: [] })?.values).toEqual({
      requirement: 'note',
    });
    expect(story.refused('2026-07-15 10:00', 'centre', 'close', { outcome: 'solved' })?.code).toBe('case-outcome-not-allowed');
    story.act('2026-07-15 10:00', 'centre', 'close', explanation);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', everOverdue: false });
    const explain = pack.workflows[0]?.states.flatMap((state) => state.actions).find((action) => action.kind === 'close');
    expect(explain).toMatchObject({ tellsReporter: true, outcomes: ['explained', 'not-possible'] }); // the residents read it
  });

  it('the branch cannot explain it away: it goes up first', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'accept');
    expect(story.refused('2026-07-08 10:00', 'centre', 'close', explanation)?.code).toBe('case-action-not-possible');
    expect(story.can('2026-07-08 10:00', 'centre')).toContain('escalate');
  });

  it('neither solved nor explained after 5 working days is late; the explanation still ends it', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    story.act('2026-07-08 16:00', 'centre', 'accept');
    story.act('2026-07-09 10:00', 'centre', 'dispatch');
    expect(story.tick('2026-07-15 17:32')).toEqual(['solving: warn', 'solving: limit', 'solving: up']);
    expect(story.state()).toMatchObject({ level: 'general-branch', leadUnit: 'property' }); // nothing is above it
    story.act('2026-07-16 10:00', 'centre', 'close', explanation);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', everOverdue: true });
  });

  it('who asked is told, and has it on paper', () => {
    expect(pack.notices).toMatchObject([{ clause: 'S12.4', on: ['close'], tell: ['reporter', 'grid-worker'] }]);
    expect(pack.slips).toMatchObject([{ clause: 'S12.4', on: ['close'] }]);
    expect(pack.slips[0]?.facts).toContain('note');
  });

  it('Z1: who is not satisfied has it taken up again, with 5 working days', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    story.act('2026-07-08 16:00', 'centre', 'accept');
    story.act('2026-07-15 10:00', 'centre', 'close', explanation);
    story.act('2026-08-03 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', level: 'general-branch', contests: 1, outcome: null });
    expect(story.clock('2026-08-03 10:00', 'solving')?.due).toBe('2026-08-10 17:30');
  });
});

describe('S12: disputes have the same days, before few eyes (setting)', () => {
  const disputes = pack.categories.filter((category) => category.parent === 'disputes');

  function mediated() {
    const story = reported('2026-07-06 10:00', 'neighbours');
    story.act('2026-07-06 11:00', 'centre', 'accept');
    story.act('2026-07-06 14:00', 'centre', 'dispatch');
    story.act('2026-07-07 10:00', 'lead-unit', 'record', { contents: [form] });
    return story;
  }

  it('eased where it is, or mediated by branch or mediation committee within the 2 days, with a record or the agreement', () => {
    const eased = tell(pack);
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inGrid };
    expect(() => eased.report('2026-07-06 10:00', spot, ['grid-worker'])).toThrow('note');
    eased.report('2026-07-06 10:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(eased.state()).toMatchObject({ state: 'closed', restricted: true });
    const story = mediated();
    expect(story.clock('2026-07-07 10:00', 'solving')?.due).toBe('2026-07-08 17:30');
    expect(story.refused('2026-07-07 11:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-07-07 15:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-07-07 16:00', 'centre', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'branch', outcome: 'solved' });
  });

  it('not settled in 2 days, it goes up by itself', () => {
    const story = mediated();
    story.tick('2026-07-08 17:32');
    expect(story.state()).toMatchObject({ state: 'received', level: 'general-branch', workflow: 'dispute' });
  });

  it('residents may bring them by themselves; only who has one at his level sees it, and the unit that is given it', () => {
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(2).fill([true, true]));
    const state = mediated().state();
    expect(sees(state, 'branch-secretary', 'grid-1')).toBe(true);
    expect(sees(state, 'handler', null, 'mediation')).toBe(true);
    expect(sees(state, 'handler', null, 'property')).toBe(false);
    expect(sees(state, 'general-branch-secretary', 'community')).toBe(false);
    expect(sees(state, 'group-head', 'grid-1')).toBe(false);
    expect(sees(reported().state(), 'group-head', 'grid-1')).toBe(true);
  });

  it('nothing of one is put before the public; closed, it is asked after in the quarter’s round', () => {
    const story = mediated();
    const words = { outcome: 'solved' as const, contents: [note, notice] };
    expect(story.refused('2026-07-07 15:00', 'lead-unit', 'feedback', words)?.code).toBe('case-never-public');
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toEqual(disputes.map((category) => category.code));
    story.act('2026-07-07 15:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-07-07 16:00', 'centre', 'pass');
    story.act('2026-10-13 10:00', 'centre', 'call-back', { contents: [form] });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});
