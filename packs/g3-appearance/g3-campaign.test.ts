import { day } from '@gridkeeper/domain/base/instant.ts';
import { describe, expect, it } from 'vitest';
import { both, found, onTheList, pack } from './g3-story.ts';

describe('G3.8 weekly inspection', () => {
  function putRight() {
    const story = onTheList();
    story.act('2024-03-06 10:00', 'lead-unit', 'feedback', { outcome: 'solved', ...both });
    return story;
  }

  it('what is put right is shown by a photo and seen within a week', () => {
    const story = onTheList();
    expect(story.refused('2024-03-06 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'photo' });
    expect(putRight().clock('2024-03-06 10:00', 'weekly-inspection')?.due).toBe('2024-03-13 17:30');
    expect(putRight().tick('2024-03-13 17:31')).toEqual(['weekly-inspection: warn', 'weekly-inspection: limit']);
  });

  it('what stands on the list is looked at every week until it is struck off, and nobody is late by it', () => {
    const story = onTheList('facade'); // the office gives a façade 15 working days
    expect(story.clock('2024-03-04 10:00', 'weekly-look')?.due).toBe('2024-03-11 17:30');
    expect(story.tick('2024-03-11 17:31')).toEqual(['weekly-look: look']);
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    expect(story.tick('2024-03-18 17:32')).toEqual(['weekly-look: look']);
    expect(pack.clocks.find((clock) => clock.code === 'weekly-look')?.ladder[0]?.tell).toEqual(['checker', 'centre']);
  });

  it('the section does not strike itself off; the inspector does, or puts it back on the list', () => {
    const story = putRight();
    expect(story.can('2024-03-08 10:00', 'lead-unit')).toEqual([]);
    story.act('2024-03-08 10:00', 'checker', 'rework', both);
    expect(story.state()).toMatchObject({ state: 'rectifying', leadUnit: 'road-section', reworks: 1 });
    expect(story.clock('2024-03-08 10:00', 'putting-right')?.due).toBe('2024-03-13 17:30');
    story.act('2024-03-11 10:00', 'lead-unit', 'feedback', { outcome: 'solved', ...both });
    story.act('2024-03-15 10:00', 'checker', 'pass', both);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('Z1: struck off and there again, it is taken up again', () => {
    const story = putRight();
    story.act('2024-03-08 10:00', 'checker', 'pass', both);
    story.act('2024-12-01 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'found', contests: 1, outcome: null });
  });
});

describe('G3.9 five phases', () => {
  it('publicity, rectification, consolidation, acceptance in 2024; then long term', () => {
    expect(pack.phases.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['publicity', '2024-02-15', '2024-02-25'],
      ['rectification', '2024-02-26', '2024-05-25'],
      ['consolidation', '2024-05-26', '2024-11-25'],
      ['acceptance', '2024-11-26', '2024-12-25'],
    ]);
    expect(found('litter', '2026-03-04 10:00').state().state).toBe('found'); // the flow goes on when the last has ended
  });

  it('no day between two of them', () => {
    for (const [index, { to }] of pack.phases.slice(0, -1).entries())
      expect(Date.parse(pack.phases[index + 1]?.from ?? '')).toBe(Date.parse(to) + day);
  });
});
