import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { form, note, notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, passedUpTo, post, reported } from './g4-story.ts';

function mediating() {
  const story = reported('labour-dispute');
  story.act('2026-09-21 10:00', 'centre', 'dispatch');
  return story;
}

function sees(story: ReturnType<typeof reported>, ...posts: readonly ReturnType<typeof post>[]): boolean {
  return visibleTo({ personId: 'somebody', posts }, story.state());
}

describe('G4.8 disputes', () => {
  it('go the way of the three centres; each mediates what is in its power, with a record or the agreement itself', () => {
    const story = passedUpTo('city', 'neighbour-dispute');
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'accepting', level: 'city' });
    expect(story.refused('2026-09-23 10:00', 'centre', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-23 10:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-23 11:00', 'centre', 'feedback', { outcome: 'solved' });
    for (const hour of ['14', '15']) story.act(`2026-09-23 ${hour}:00`, 'centre', 'feedback');
    story.act('2026-09-23 16:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved' });
  });

  it('or the unit to which it was given, by night the patrol', () => {
    const story = mediating();
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'judicial-office', assisting: ['human-resources'] });
    story.act('2026-09-22 10:00', 'lead-unit', 'record', { contents: [form] });
    expect(story.clock('2026-09-22 10:00', 'handling')?.due).toBe('2026-09-23 17:30'); // the office's two days in a community
    const night = reported('neighbour-dispute', '2026-09-21 23:00');
    night.act('2026-09-21 23:10', 'centre', 'dispatch');
    expect(night.state().leadUnit).toBe('police-patrol');
  });

  it('G4.5: what cannot be settled now is explained to who brought it, with a promised date, and not in public', () => {
    const story = mediating();
    const promise = { until: '2026-10-30', contents: [note, notice] };
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'suspend', promise)?.code).toBe('case-never-public');
    story.act('2026-09-22 10:00', 'lead-unit', 'suspend', { until: '2026-10-30' });
    expect(story.state()).toMatchObject({ state: 'promised', shown: [] });
    expect(story.clock('2026-09-22 10:00', 'promise')?.due).toBe('2026-10-30 17:30');
    expect(story.refused('2026-10-12 10:00', 'lead-unit', 'feedback', { outcome: 'explained' })?.code).toBe('case-outcome-not-allowed');
  });
});

describe('G4: a dispute is nobody else’s business (setting)', () => {
  it('residents may bring it by themselves; the centre of its level and who mediates see it, nobody else does', () => {
    const disputes = pack.categories.filter((category) => category.parent === 'disputes');
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(4).fill([true, true]));
    const story = mediating();
    expect(sees(story, post('community-operator', 'community'))).toBe(true);
    expect(sees(story, post('unit-handler', null, 'judicial-office'))).toBe(true);
    expect(sees(story, post('unit-handler', null, 'housing'))).toBe(false);
    for (const code of ['grid-worker', 'community-liaison', 'patrol-officer', 'community-leader', 'street-operator'])
      expect(sees(story, post(code, 'community')), code).toBe(false);
    expect(sees(story, post('liaison', null, 'judicial-office'), post('community-liaison', 'community'))).toBe(false); // G4.3 is for the others
  });

  it('closed, it is asked after in the quarter’s round; what was not kept is taken up again', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toHaveLength(4);
    const story = reported('other-dispute');
    story.act('2026-09-21 10:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 11:00', 'centre', 'close');
    story.act('2026-12-14 10:00', 'centre', 'call-back', { rating: 2, contents: [form] });
    story.act('2026-12-14 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community', contests: 1 });
  });
});
