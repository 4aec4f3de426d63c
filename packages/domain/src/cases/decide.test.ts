import { describe, expect, it } from 'vitest';
import { smallPack } from './testing/small-pack.ts';
import { note, photo, tell } from './testing/story.ts';

function reported() {
  const story = tell(smallPack);
  story.report('2026-07-06 10:00', { category: 'pothole' });
  return story;
}

function inHandling() {
  const story = reported();
  story.act('2026-07-06 10:00', 'centre', 'dispatch');
  story.act('2026-07-06 10:30', 'lead-unit', 'accept');
  return story;
}

describe('a report', () => {
  it('may come without a category, and not with an unknown one or a head', () => {
    const story = tell(smallPack);
    expect(() => story.report('2026-07-06 10:00', { category: 'moon' })).toThrow('case-category-unknown');
    expect(() => story.report('2026-07-06 10:00', { category: 'street' })).toThrow('case-category-unknown');
    story.report('2026-07-06 10:00');
    expect(story.state()).toMatchObject({ state: 'new', phase: 'intake', category: null, version: 1 });
  });

  it('opens a case once', () => {
    const story = reported();
    expect(() => story.report('2026-07-06 10:01')).toThrow('case-action-not-possible');
  });

  it('of an import keeps its own time, while the clocks start now', () => {
    const story = tell(smallPack);
    story.report('2026-07-06 10:00', { reportedAt: Date.parse('2019-03-01T00:00:00Z'), origin: { source: 'mayor', id: '7' } });
    expect(story.state().reportedAt).toBe(Date.parse('2019-03-01T00:00:00Z'));
    expect(story.clock('2026-07-06 10:00', 'whole')?.due).toBe('2026-07-27 17:30');
  });

  it('solved on the spot closes at once, by a worker with a photo and a category', () => {
    const solve = { category: 'lamp', solvedOnTheSpot: true } as const;
    expect(() => tell(smallPack).report('2026-07-06 10:00', { ...solve, contents: [photo] })).toThrow('case-not-yours');
    expect(() => tell(smallPack).report('2026-07-06 10:00', solve, ['grid-worker'])).toThrow('"requirement":"photo"');
    expect(() => tell(smallPack).report('2026-07-06 10:00', { ...solve, category: null, contents: [photo] }, ['grid-worker'])).toThrow(
      '"requirement":"category"',
    );
    const story = tell(smallPack);
    story.report('2026-07-06 10:00', { ...solve, contents: [photo, note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', hasPhoto: true, version: 2 });
    expect(story.events.map((event) => event.contents)).toEqual([[photo], [note]]); // each content belongs to one event
  });
});

describe('an action', () => {
  it('that the state does not offer, or not to this actor, is refused with the difference', () => {
    const story = reported();
    expect(story.refused('2026-07-06 11:00', 'centre', 'pass')?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-07-06 11:00', 'lead-unit', 'dispatch')?.code).toBe('case-not-yours');
  });

  it('names what is missing', () => {
    const story = inHandling();
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'feedback', { contents: [], outcome: 'solved' })?.values).toEqual({
      requirement: 'note',
    });
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'feedback')?.values).toEqual({ requirement: 'outcome' });
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'extend')?.values).toEqual({ requirement: 'until' });
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })).toBeNull();
  });

  it('takes a rating from one to five, once', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'merge', { otherCaseId: 'other' });
    for (const rating of [0, 6, 2.5])
      expect(story.refused('2026-07-06 12:00', 'reporter', 'rate', { rating })?.code).toBe('case-requirement-missing');
    story.act('2026-07-06 12:00', 'reporter', 'rate', { rating: 5 });
    expect(story.refused('2026-07-06 12:00', 'reporter', 'rate', { rating: 1 })?.code).toBe('case-action-not-possible');
  });

  it('keeps the order of events where a clock was set back', () => {
    const story = inHandling();
    story.act('2026-07-06 10:29', 'lead-unit', 'progress');
    story.act('2026-07-14 10:00', 'lead-unit', 'progress');
    expect(story.tick('2026-07-14 09:00')).toEqual(['handling: warn', 'handling: limit']);
    const times = story.events.map((event) => event.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('dispatch', () => {
  it('follows the routing table and keeps its row', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ leadUnit: 'roads', assisting: ['parks'] });
    expect(story.events.at(-1)).toMatchObject({ routingRow: 1 });
  });

  it('may differ from it, and says so', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'dispatch', { unit: 'parks', assisting: ['roads'] });
    expect(story.state()).toMatchObject({ leadUnit: 'parks', assisting: ['roads'] });
    expect(story.events.at(-1)).toMatchObject({ routingRow: null });
  });

  it('two leads for one case are refused', () => {
    const story = reported();
    expect(story.refused('2026-07-06 11:00', 'centre', 'dispatch', { unit: 'parks', assisting: ['roads', 'parks'] })).toEqual({
      code: 'case-two-leads',
      values: { unit: 'parks' },
    });
  });

  it('needs a category that exists and a unit of this office', () => {
    const story = tell(smallPack);
    story.report('2026-07-06 10:00');
    expect(story.refused('2026-07-06 11:00', 'centre', 'dispatch')?.values).toEqual({ requirement: 'category' });
    expect(story.refused('2026-07-06 11:00', 'centre', 'dispatch', { category: 'moon' })?.code).toBe('case-category-unknown');
    for (const unit of ['moon', 'district'])
      expect(story.refused('2026-07-06 11:00', 'centre', 'dispatch', { category: 'lamp', unit })?.code).toBe('case-unit-unknown');
    expect(story.refused('2026-07-06 11:00', 'centre', 'dispatch', { category: 'lamp', unit: 'roads', assisting: ['moon'] })?.code).toBe(
      'case-unit-unknown',
    );
    story.act('2026-07-06 11:00', 'centre', 'dispatch', { category: 'lamp' });
    expect(story.state()).toMatchObject({ category: 'lamp', leadUnit: 'roads' });
  });

  it('goes by the new place when the case is moved', () => {
    const story = reported();
    const place = { gridId: 'grid-2', areaIds: ['street', 'area', 'village', 'grid-2'], zone: 'village' };
    story.act('2026-07-06 11:00', 'centre', 'dispatch', { place });
    expect(story.state()).toMatchObject({ leadUnit: 'territory', place });
  });
});

describe('a round', () => {
  it('goes to the level above by escalation', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'escalate');
    expect(story.state().leadUnit).toBe('district');
  });

  it('takes a rejected case off the unit', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'dispatch');
    story.act('2026-07-06 12:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'new', leadUnit: null, assisting: [], rejections: 1 });
  });

  it('remembers who accepted it, until it goes round again', () => {
    const story = inHandling();
    expect(story.state().handlerId).toBe('person-1');
    story.act('2026-07-07 10:00', 'lead-unit', 'feedback', { outcome: 'explained' });
    story.act('2026-07-07 11:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'given', leadUnit: 'roads', handlerId: null, reworks: 1 });
  });

  it('closes with the outcome that was fed back, and opens without one', () => {
    const story = inHandling();
    story.act('2026-07-07 10:00', 'lead-unit', 'feedback', { outcome: 'explained' });
    story.act('2026-07-07 11:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ outcome: 'explained', closedAt: story.events.at(-1)?.at });
    story.act('2026-07-08 10:00', 'reporter', 'rate', { rating: 2 });
    expect(story.state()).toMatchObject({ rating: 2, closedAt: story.events.at(-2)?.at }); // rating is no second closing
    expect(story.refused('2026-08-06 17:31', 'reporter', 'contest')?.code).toBe('case-too-late'); // 30 days from the closing
    story.act('2026-08-06 17:30', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'new', outcome: null, closedAt: null, rating: null, contests: 1 });
  });

  it('can take back a merge, and only a merge', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'merge', { otherCaseId: 'other' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'duplicate' });
    story.act('2026-07-06 12:00', 'centre', 'unmerge');
    expect(story.state().state).toBe('new');
    story.act('2026-07-06 13:00', 'reporter', 'withdraw');
    expect(story.state().outcome).toBe('withdrawn');
    expect(story.can('2026-07-06 14:00', 'centre')).toEqual([]);
    expect(story.can('2026-07-06 14:00', 'reporter')).toEqual([]);
  });

  it('a merged case goes on in the other one: here it can be rated and parted again, nothing else', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'merge', { otherCaseId: 'other' });
    expect(story.can('2026-07-06 12:00', 'centre')).toEqual(['unmerge']);
    expect(story.can('2026-07-06 12:00', 'reporter')).toEqual(['rate']);
    expect(story.refused('2026-07-06 12:00', 'reporter', 'contest')?.code).toBe('case-action-not-possible');
    story.act('2026-07-06 13:00', 'centre', 'unmerge');
    expect(story.state()).toMatchObject({ state: 'new', phase: 'intake', outcome: null, merged: null });
  });
});
