import { describe, expect, it } from 'vitest';
import { calendarFor, china } from '../policy/testing/calendar.ts';
import { holdersOf } from './holders.ts';
import { leadersUp } from './leaders-up.ts';
import { smallPack } from './testing/small-pack.ts';
import { type Extra, tell } from './testing/story.ts';

/** Twelve faults of clocks in other products, so that none comes back here. */
function dispatched(moment: string, pack = smallPack, calendar = china) {
  const story = tell(pack, calendar);
  story.report(moment, { category: 'pothole' });
  story.act(moment, 'centre', 'dispatch');
  return story;
}

function inHandling(moment: string, pack = smallPack, calendar = china) {
  const story = dispatched(moment, pack, calendar);
  story.act(moment, 'lead-unit', 'accept');
  return story;
}

const done: Extra = { outcome: 'solved' };

describe('faults of other products', () => {
  it('Zammad #390: days are not mixed with working hours, and no stray holiday counts', () => {
    // five working days over the National Day of 2026: 28, 29, 30 September, 8 and 9 October; the make-up Saturday would be the sixth
    expect(dispatched('2026-09-24 16:00').clock('2026-09-24 16:00', 'handling')?.due).toBe('2026-10-09 17:30');
    // the hour of the day does not matter to a limit in days
    expect(dispatched('2026-09-24 08:31').clock('2026-09-24 09:00', 'handling')?.due).toBe('2026-10-09 17:30');
  });

  it('Zammad #4432: no warning at midnight', () => {
    const story = dispatched('2026-07-06 23:50');
    expect(story.next()).toBe('2026-07-13 08:30'); // four of five days used: the opening of the fifth
    expect(story.tick('2026-07-11 00:00')).toEqual([]);
    expect(story.tick('2026-07-13 08:30')).toEqual(['handling: warn']);
  });

  it('Zammad #5177: a later limit does not override the first', () => {
    const story = inHandling('2026-07-06 10:00');
    expect(story.clocks('2026-07-06 10:00').map((clock) => clock.code)).toEqual(['handling', 'whole']);
    story.tick('2026-07-13 17:31');
    expect(story.clock('2026-07-14 09:00', 'handling')?.light).toBe('overdue');
    expect(story.clock('2026-07-14 09:00', 'whole')).toMatchObject({ due: '2026-07-27 17:30', light: 'ok' });
    expect(story.state().overdue).toEqual(['handling']);
    expect(story.next()).toBe('2026-07-15 17:30');
    expect(story.refused('2026-07-07 09:00', 'lead-unit', 'extend', { until: '2026-07-10' })?.code).toBe('case-date-invalid');
  });

  it('Zammad #3140: nothing escalates that was answered', () => {
    const story = inHandling('2026-07-06 10:00');
    story.act('2026-07-09 10:00', 'lead-unit', 'feedback', done);
    story.act('2026-07-09 11:00', 'checker', 'pass');
    expect(story.next()).toBeNull();
    expect(story.tick('2026-12-31 23:59')).toEqual([]);
    expect(story.state().everOverdue).toBe(false);
  });

  it('Zammad #2082: a stored moment that went stale does nothing', () => {
    const story = inHandling('2026-07-06 10:00');
    const stored = story.next() ?? '';
    story.act('2026-07-07 10:00', 'lead-unit', 'extend', { until: '2026-07-24' });
    story.act('2026-07-07 11:00', 'leader', 'approve');
    expect(story.tick(stored)).toEqual([]);
    expect(story.next()).not.toBe(stored);
    const imported = { ...china, version: 'imported', exceptions: new Map([...china.exceptions, ['2026-07-13', false]]) };
    expect(dispatched('2026-07-06 10:00', smallPack, imported).next()).toBe('2026-07-14 08:30');
  });

  it('GLPI #6902: a pause is not lost when the agreement changes', () => {
    const story = inHandling('2026-07-06 10:00');
    story.act('2026-07-08 09:00', 'lead-unit', 'defer', { until: '2026-07-17' });
    story.act('2026-07-08 10:00', 'leader', 'approve');
    const due = story.clock('2026-07-08 11:00', 'handling')?.due;
    expect(due).toBe('2026-07-23 17:30'); // one day used, four left after the 17th
    // another limit for the same clock, as a migration to another version of the pack brings
    const longer = {
      ...smallPack,
      clocks: smallPack.clocks.map((clock) => ({ ...clock, limit: { ...clock.limit, amount: clock.limit.amount + 2 } })),
    };
    const moved = tell(longer);
    moved.report('2026-07-06 10:00', { category: 'pothole' });
    moved.act('2026-07-06 10:00', 'centre', 'dispatch');
    moved.act('2026-07-06 10:00', 'lead-unit', 'accept');
    moved.act('2026-07-08 09:00', 'lead-unit', 'defer', { until: '2026-07-17' });
    moved.act('2026-07-08 10:00', 'leader', 'approve');
    expect(moved.clock('2026-07-08 11:00', 'handling')?.due).toBe('2026-07-27 17:30'); // one used, six left
    // and an extension on top never ends before what the deferral gave
    expect(story.refused('2026-07-20 09:00', 'lead-unit', 'extend', { until: '2026-07-23' })?.code).toBe('case-date-invalid');
  });

  it('GLPI #15429: the calendar is not ignored', () => {
    const always = { ...china, exceptions: new Map<string, boolean>() };
    expect(dispatched('2026-02-13 10:00').clock('2026-02-13 10:00', 'handling')?.due).toBe('2026-02-27 17:30');
    expect(dispatched('2026-02-13 10:00', smallPack, always).clock('2026-02-13 10:00', 'handling')?.due).toBe('2026-02-20 17:30');
  });

  it('GLPI #687: the time zone of the office is not ignored', () => {
    const lisbon = calendarFor('Europe/Lisbon');
    // 01:00 on the 7th in Shanghai is still the evening of the 6th in Lisbon; 17:30 there is 00:30 of the next day here
    expect(dispatched('2026-07-07 01:00').clock('2026-07-07 01:00', 'handling')?.due).toBe('2026-07-14 17:30');
    expect(dispatched('2026-07-07 01:00', smallPack, lisbon).clock('2026-07-07 01:00', 'handling')?.due).toBe('2026-07-14 00:30');
  });

  it('osTicket #2131: hours of work are business hours', () => {
    const story = inHandling('2026-07-09 09:00');
    story.act('2026-07-10 16:30', 'lead-unit', 'feedback', done); // a Friday
    expect(story.clock('2026-07-10 16:30', 'check')?.due).toBe('2026-07-13 11:30'); // one hour on Friday, three on Monday
  });

  it('Frappe Helpdesk #2212: the lunch break is left out', () => {
    const story = inHandling('2026-07-06 09:00');
    story.act('2026-07-07 10:00', 'lead-unit', 'feedback', done);
    expect(story.clock('2026-07-07 10:00', 'check')?.due).toBe('2026-07-07 15:30'); // two hours before lunch, two after
  });

  it('DIGIT: clocks pause, and escalation climbs the organisation instead of repeating an action', () => {
    const story = inHandling('2026-07-06 10:00');
    story.act('2026-07-07 10:00', 'lead-unit', 'ask');
    expect(story.clock('2026-08-20 10:00', 'handling')).toMatchObject({ light: 'ok', paused: true });
    expect(story.tick('2026-08-20 10:00')).toEqual([]);
    story.act('2026-08-20 11:00', 'reporter', 'answer');
    expect(story.clock('2026-08-20 11:00', 'handling')?.due).toBe('2026-08-26 17:30');
    const before = story.state();
    expect(story.tick('2026-09-01 18:00').filter((step) => step.startsWith('handling'))).toEqual([
      'handling: warn',
      'handling: limit',
      'handling: climb-1',
      'handling: climb-2',
    ]);
    expect(story.tick('2026-09-02 18:00').filter((step) => step.startsWith('handling'))).toEqual([]); // each once
    expect(story.state()).toMatchObject({ state: before.state, leadUnit: before.leadUnit, overdue: ['handling'] });
    const leader = (personId: string, areaId: string) => ({ personId, areaId, capabilities: ['case.supervise'] as const });
    const posts = [leader('street', 'street'), leader('area', 'area'), leader('elsewhere', 'other-area'), leader('village', 'village')];
    const told = [0, 1, 2, 3].map((up) => leadersUp(posts, before.place, up));
    expect(told).toEqual([['village'], ['area'], ['street'], ['street']]);
  });

  it('Digit-Core #71: rights and routing go by jurisdiction, so somebody picks it up, and only who should', () => {
    const story = tell(smallPack);
    const place = { gridId: 'grid', areaIds: ['street', 'area-1', 'village', 'grid'], zone: 'village' };
    story.report('2026-07-06 10:00', { category: 'lamp', place });
    story.act('2026-07-06 11:00', 'centre', 'dispatch');
    expect(story.state().leadUnit).toBe('territory');
    const handler = (areaId: string) => ({
      personId: 'p',
      posts: [{ role: 'handler', capabilities: ['case.handle'] as const, areaId, unitCode: 'territory' }],
    });
    expect(holdersOf(handler('area-1'), story.state(), smallPack)).toEqual(['lead-unit']);
    expect(holdersOf(handler('area-2'), story.state(), smallPack)).toEqual([]);
  });
});
