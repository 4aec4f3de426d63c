import { note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { judge } from '@gridkeeper/domain/policy/subjects/judge.ts';
import { describe, expect, it } from 'vitest';
import { inGrid, pack, partsOf, reported, sees, turnOf, withLeader } from './w2-story.ts';

describe('W2.1 300 households, 1,000-1,500 persons', () => {
  it('300 households are in bounds, and so are 1,000 to 1,500 persons and no others', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', clause: 'W2.1', persons: { min: 1000, max: 1500 } }]);
    expect(pack.gridKinds[0]?.households).toEqual({ min: 270, max: 330 }); // setting: what still counts as 300
  });
});

describe('W2 sets no limit for a matter', () => {
  it('so all of them are settings, and say so', () => {
    expect(new Set(pack.clocks.flatMap((clock) => [clock.clause, ...clock.limits.map((row) => row.clause)]))).toEqual(new Set(['setting']));
    expect(pack.clocks.map(({ code, limit }) => `${code}: ${limit.amount} ${limit.unit}`)).toEqual([
      'worker: 1 working-days',
      'leader: 2 working-days',
      'secretary: 1 working-days',
      'group: 3 working-days',
      'handling: 5 working-days',
      'answer: 1 working-days',
    ]);
  });
});

describe('W2.2 heads of buildings and of their units', () => {
  it.each(['building-head', 'unit-head', 'volunteer'])('a %s reports, and sees nobody’s case', (role) => {
    expect(pack.roles.find((one) => one.code === role)?.capabilities).toEqual(['case.report']);
    expect(sees(reported().state(), role, 'grid')).toBe(false);
  });

  it('nothing asks about persons or lists them', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
    const words = [...pack.categories, ...pack.forms.flatMap((one) => one.fields)].flatMap(({ label }) => [label.zh, label.en]);
    expect(words.filter((text) => judge(text))).toEqual([]);
  });
});

describe('W2.3 the worker settles it or brings it to the leader', () => {
  it('what he finds and solves is closed with a photo', () => {
    const story = tell(pack);
    const spot = { category: 'leaflets', solvedOnTheSpot: true, place: inGrid };
    expect(() => story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker'])).toThrow('photo');
    story.report('2026-09-21 09:00', { ...spot, contents: [photo] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'solved' });
  });

  it('what residents report is his first, within the office’s working day; the leader of the grid hears of a late one', () => {
    const story = reported();
    expect(story.can('2026-09-21 09:30', 'grid-worker')).toEqual(['solve-on-the-spot', 'feedback', 'register']);
    expect(story.can('2026-09-21 09:30', 'centre')).not.toContain('escalate');
    expect(story.clock('2026-09-21 09:00', 'worker')?.due).toBe('2026-09-22 17:30');
    expect(story.tick('2026-09-22 17:31')).toEqual(['worker: warn', 'worker: limit']);
    expect(turnOf(story.state())).toEqual(['grid-leader']);
  });

  it('settled by him, it is closed by the leader, who may find it unsolved', () => {
    const story = reported('lamp');
    story.act('2026-09-21 10:00', 'grid-worker', 'feedback', { outcome: 'solved' });
    expect(story.can('2026-09-21 11:00', 'grid-worker')).toEqual([]);
    story.act('2026-09-21 11:00', 'centre', 'rework');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid', reworks: 1 });
  });
});

describe('W2.4 the leader of the grid', () => {
  it('has what the worker brings, classifies and settles it', () => {
    const story = withLeader(null);
    expect(turnOf(story.state())).toEqual(['grid-leader']);
    expect(partsOf(story.state(), 'grid-leader', 'another grid')).toEqual([]);
    expect(story.refused('2026-09-21 11:00', 'centre', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'category' });
    story.act('2026-09-21 11:00', 'centre', 'correct', { category: 'lamp' });
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 17:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'solved' });
  });
});

describe('W2.8 four phases', () => {
  it('1-6 April, 7-15 April, 16 April-10 December, 11-20 December 2019, without a gap', () => {
    expect(pack.phases.map(({ clause, from, to }) => [clause, from, to])).toEqual([
      ['W2.8', '2019-04-01', '2019-04-06'],
      ['W2.8', '2019-04-07', '2019-04-15'],
      ['W2.8', '2019-04-16', '2019-12-10'],
      ['W2.8', '2019-12-11', '2019-12-20'],
    ]);
  });
});

describe('W2.7 what volunteers do', () => {
  it('stands in the categories: repairs, youth, civility, cleaning, hazards, mediation, care, illegal building', () => {
    const heads = pack.categories.filter((one) => one.parent === null).map((one) => one.code);
    expect(heads).toEqual(['cleaning', 'repairs', 'facilities', 'hazards', 'building', 'disputes', 'care', 'civility']);
    expect(pack.categories.find((one) => one.code === 'youth')?.parent).toBe('care');
  });
});
