import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { classified, inCourtyard, pack, reported, sees } from './w12-story.ts';

function given(severity: string) {
  const story = classified(severity, 'neighbours');
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  return story;
}

describe('W12.2 to W12.4 for disputes', () => {
  it('general: eased by the worker where he is, mediated by the centre, or given to the committee', () => {
    const spot = { category: 'neighbours', solvedOnTheSpot: true, place: inCourtyard };
    const eased = tell(pack);
    expect(() => eased.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    eased.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(eased.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
    const story = reported('property');
    expect(story.refused('2026-09-21 11:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 11:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(given('general').state()).toMatchObject({ workflow: 'dispute', leadUnit: 'committee' });
  });

  it('coordination: every unit called answers before it is done', () => {
    const story = given('coordination');
    expect(story.can('2026-09-21 14:00', 'lead-unit')).not.toContain('feedback');
    story.act('2026-09-22 10:00', 'centre', 'coordinate', { assisting: ['judicial'], until: '2026-09-29', contents: [form] });
    expect(story.refused('2026-09-23 11:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'judicial' });
    story.act('2026-09-28 10:00', 'assisting-unit', 'feedback', { serves: ['judicial'], outcome: 'solved' });
    story.act('2026-09-28 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'to-tell', outcome: 'solved' });
  });

  it('urgent: at once to the police, with committee and judicial office; 24 hours', () => {
    const story = given('urgent');
    expect(story.state()).toMatchObject({ leadUnit: 'police', assisting: ['committee', 'judicial'] });
    expect(story.clock('2026-09-21 11:00', 'handling')?.due).toBe('2026-09-22 11:00');
    story.act('2026-09-21 12:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-tell');
  });
});

describe('W12: a dispute is nobody else’s business (setting)', () => {
  const disputes = pack.categories.filter((category) => category.parent === 'disputes');

  it('residents may bring it by themselves; the centre and the units that have it see it, nobody else', () => {
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(2).fill([true, true]));
    const story = given('urgent');
    expect(sees(story, 'community-operator')).toBe(true);
    expect(sees(story, 'unit-handler', 'police')).toBe(true);
    expect(sees(story, 'unit-handler', 'enforcement')).toBe(false);
    for (const code of ['grid-worker', 'community-leader', 'street-leader', 'street-operator']) expect(sees(story, code), code).toBe(false);
    expect(sees(reported('noise'), 'grid-worker')).toBe(true);
  });

  it('nothing of it is put before the public, and it is merged with nothing', () => {
    const actions = pack.workflows.find(({ code }) => code === 'dispute')?.states.flatMap((state) => state.actions) ?? [];
    expect(actions.filter((one) => one.requires.includes('public-text') || one.kind === 'merge')).toEqual([]);
    const words = { outcome: 'solved' as const, contents: [note, notice] };
    expect(reported('neighbours').refused('2026-09-21 10:00', 'centre', 'feedback', words)?.code).toBe('case-never-public');
  });

  it('closed, it is asked after in the quarter’s round; where nothing was kept it is taken up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toEqual(disputes.map((category) => category.code));
    const story = reported('property');
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:00', 'centre', 'close');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { contents: [form] });
    story.act('2026-10-13 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});
