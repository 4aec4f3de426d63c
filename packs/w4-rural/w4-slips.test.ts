import { form, notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { atCounty, pack, partsOf, reported, slipsOf } from './w4-story.ts';

describe('W4.10 four slips, village → area → town → county office', () => {
  it('申报单 交办单 催办单 反馈单: each is a step, and each step has its slip', () => {
    expect(slipsOf(['escalate', 'dispatch', 'urge', 'feedback'])).toEqual(['申报单', '交办单', '催办单', '反馈单']);
    expect(slipsOf(['reassign'])).toEqual(['交办单']);
    expect(pack.levels.map((level) => [level.code, level.area])).toEqual([
      ['village', 'community'],
      ['area', 'management-area'],
      ['town', 'street'],
      ['county', 'county'],
    ]);
  });

  it('up with a report slip at each level: what it is, what was done, what is wanted', () => {
    const story = reported();
    expect(story.refused('2026-09-21 10:00', 'centre', 'escalate')?.values).toEqual({ requirement: 'form' });
    const levels = ['21', '22', '23'].map((day) => {
      story.act(`2026-09-${day} 10:00`, 'centre', 'escalate', { contents: [form] });
      return story.state().level;
    });
    expect(levels).toEqual(['area', 'town', 'county']);
    expect(story.can('2026-09-24 10:00', 'centre')).not.toContain('escalate');
  });

  it('each level’s own operator has it, and no other', () => {
    const state = atCounty().state();
    expect(partsOf(state, 'county-operator', 'county')).toContain('centre');
    for (const code of ['village-operator', 'area-operator', 'town-operator'])
      expect(partsOf(state, code, 'county'), code).not.toContain('centre');
  });

  it.each([
    [0, 'village-committee'],
    [1, 'area-group'],
    [2, 'town-construction'],
    [3, 'county-construction'],
  ])('an assignment slip after %i report slips goes to %s', (ups, unit) => {
    const story = reported();
    for (const day of ['21', '22', '23'].slice(0, ups)) story.act(`2026-09-${day} 10:00`, 'centre', 'escalate', { contents: [form] });
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'assigned', leadUnit: unit });
  });

  it('urged as often as it takes, by the centre or a leader, always in writing', () => {
    const story = atCounty();
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    expect(story.refused('2026-09-28 09:00', 'centre', 'urge', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-28 09:00', 'centre', 'urge');
    story.act('2026-09-30 09:00', 'leader', 'urge');
    expect(story.events.filter((event) => event.type === 'acted' && event.action === 'urge')).toHaveLength(2);
    expect(story.refused('2026-09-30 09:00', 'grid-worker', 'urge')?.code).toBe('case-not-yours');
  });

  it('down with a feedback slip from each level; only the village closes', () => {
    const story = atCounty();
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    story.act('2026-10-12 09:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    const levels = ['12', '13', '14'].map((day) => {
      expect(story.can(`2026-10-${day} 10:00`, 'centre')).not.toContain('publish');
      story.act(`2026-10-${day} 10:00`, 'centre', 'feedback');
      return story.state().level;
    });
    expect(levels).toEqual(['town', 'area', 'village']);
    expect(story.can('2026-10-15 10:00', 'centre')).not.toContain('feedback');
    story.act('2026-10-15 10:00', 'centre', 'publish', { contents: [form, notice] });
    expect(story.state()).toMatchObject({ state: 'closed', level: 'village', outcome: 'solved' });
    expect(story.events.filter((event) => event.type === 'acted' && event.action === 'feedback')).toHaveLength(4);
  });

  it('all limits are settings: two working days at each level, five with village and area, ten with town and county', () => {
    const story = reported('water-supply', '2026-09-21 09:00');
    expect(story.clock('2026-09-21 09:00', 'declared')?.due).toBe('2026-09-23 18:00');
    story.act('2026-09-22 10:00', 'centre', 'escalate', { contents: [form] });
    expect(story.clock('2026-09-22 10:00', 'declared')?.due).toBe('2026-09-24 18:00');
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-22 11:00', 'handling')?.due).toBe('2026-09-30 18:00'); // Mid-Autumn on Friday the 25th
    story.act('2026-09-23 09:00', 'lead-unit', 'reject');
    story.act('2026-09-23 10:00', 'centre', 'escalate', { contents: [form] });
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-24 09:00', 'handling')?.due).toBe('2026-10-15 18:00'); // the make-up Saturday of 10 October counts
  });
});

describe('W4.11 weekly check', () => {
  it('every seven days whoever leads is reminded of what was assigned, again and again, and nobody is late by it', () => {
    const story = atCounty();
    story.act('2026-10-12 09:00', 'centre', 'dispatch');
    expect(story.clock('2026-10-12 09:00', 'weekly-check')?.due).toBe('2026-10-19 18:00');
    expect(story.tick('2026-10-19 18:01')).toContain('weekly-check: look');
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    expect(story.tick('2026-10-26 18:02')).toContain('weekly-check: look');
    expect(story.state().overdue).toEqual(['handling']); // the ten days of the slip have passed; the week never makes anybody late
    expect(pack.clocks.filter((clock) => clock.clause !== 'setting').map((clock) => clock.code)).toEqual(['weekly-check']);
  });
});
