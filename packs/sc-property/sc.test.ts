import { describe, expect, it } from 'vitest';
import { pack, reported } from './sc-story.ts';

describe('S-C.1 service around the clock', () => {
  it('a report on a holiday night is taken, sent and answered then', () => {
    const story = reported('tidiness', '2026-10-01 03:00');
    story.act('2026-10-01 03:05', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'dispatched', leadUnit: 'cleaning' });
    expect(story.clock('2026-10-01 03:05', 'response')).toMatchObject({ due: '2026-10-01 11:00', light: 'ok' });
  });
});

describe('S-C.2 complaint limits, in one clock from the report on', () => {
  it.each([
    // 25-27 September Mid-Autumn, 1-7 October National Day, Saturday 10 October worked
    ['repairs by agreement: 7 working days', 'home-plumbing', '2026-09-28 10:00', '2026-10-13 23:59'],
    ['public parts: 3 working days', 'public-lighting', '2026-09-24 10:00', '2026-09-30 23:59'],
    ['a neighbour’s noise: 15 minutes', 'noise', '2026-09-19 23:50', '2026-09-20 00:05'],
    ['a neighbour’s fumes: 15 minutes', 'fumes', '2026-10-01 18:30', '2026-10-01 18:45'],
    ['others: 8 hours', 'charges', '2026-09-18 20:00', '2026-09-19 04:00'],
    ['conduct of staff, as others: 8 hours', 'conduct', '2026-09-18 09:00', '2026-09-18 17:00'],
  ])('%s', (_name, category, moment, due) => {
    expect(reported(category, moment).clock(moment, 'response')).toMatchObject({ due, provisional: false });
  });

  it('a day is agreed for a repair, and the 7 working days stand', () => {
    const story = reported('home-electricity', '2026-09-28 10:00');
    story.act('2026-09-28 10:10', 'centre', 'dispatch');
    story.act('2026-09-28 11:00', 'lead-unit', 'accept');
    story.act('2026-09-28 11:05', 'lead-unit', 'record', { until: '2026-10-09' });
    expect(story.clock('2026-09-28 11:05', 'response')?.due).toBe('2026-10-13 23:59');
    expect(story.can('2026-09-28 11:05', 'lead-unit')).not.toContain('extend');
    const lift = reported('lifts', '2026-09-28 10:00');
    lift.act('2026-09-28 10:10', 'centre', 'dispatch');
    lift.act('2026-09-28 11:00', 'lead-unit', 'accept');
    expect(lift.can('2026-09-28 11:00', 'lead-unit')).not.toContain('record'); // nobody's agreement is needed in public parts
  });

  it('passing it on gives nobody a new limit', () => {
    const story = reported('order', '2026-09-18 20:00');
    story.act('2026-09-18 20:05', 'centre', 'dispatch');
    story.act('2026-09-18 23:00', 'lead-unit', 'reject');
    story.act('2026-09-18 23:30', 'centre', 'dispatch', { unit: 'cleaning' });
    expect(story.clock('2026-09-18 23:30', 'response')?.due).toBe('2026-09-19 04:00');
  });

  it('what it is about decides the limit, also when it was taken for something else at first', () => {
    const story = reported('other-complaint', '2026-09-18 22:00');
    story.act('2026-09-18 22:03', 'centre', 'correct', { category: 'noise' });
    expect(story.state().workflow).toBe('on-site');
    expect(story.clock('2026-09-18 22:03', 'response')?.due).toBe('2026-09-18 22:15');
  });
});

describe('S-C.2 a neighbour’s noise or fumes: there in 15 minutes', () => {
  function sent() {
    const story = reported('noise', '2026-09-19 23:50');
    story.act('2026-09-19 23:52', 'centre', 'dispatch');
    return story;
  }

  it('kept by being there, whatever the settling takes', () => {
    const story = sent();
    expect(story.state().leadUnit).toBe('security');
    story.act('2026-09-20 00:05', 'lead-unit', 'accept');
    expect(story.state()).toMatchObject({ state: 'on-site', everOverdue: false });
    expect(story.clock('2026-09-20 00:05', 'response')).toBeNull();
    story.act('2026-09-20 00:30', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-20 00:40', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('warned after 12 minutes, late after 15, and the manager is told', () => {
    const story = sent();
    expect(story.next()).toBe('2026-09-20 00:02');
    expect(story.tick('2026-09-20 00:02')).toEqual(['response: warn']);
    expect(story.tick('2026-09-20 00:05')).toEqual([]);
    expect(story.tick('2026-09-20 00:06')).toEqual(['response: limit']);
    expect(story.state()).toMatchObject({ overdue: ['response'], everOverdue: true });
    const limit = pack.clocks.find((clock) => clock.code === 'response')?.ladder.find((step) => step.code === 'limit');
    expect(limit?.tell).toContain('leader');
  });

  it('nobody on the way can say that it is not his; another can be sent, within the same 15 minutes', () => {
    const story = sent();
    expect(story.can('2026-09-19 23:53', 'lead-unit')).toEqual(['accept']);
    story.act('2026-09-19 23:55', 'centre', 'reassign', { unit: 'customer-service' });
    expect(story.clock('2026-09-19 23:55', 'response')?.due).toBe('2026-09-20 00:05');
  });
});

describe('S-C.3 enquiries', () => {
  it('30 minutes, at any hour; answered by who takes them', () => {
    const story = reported('enquiry', '2026-10-01 03:00');
    expect(story.clock('2026-10-01 03:00', 'response')).toMatchObject({ due: '2026-10-01 03:30', light: 'ok' });
    story.act('2026-10-01 03:10', 'centre', 'close', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', everOverdue: false });
  });

  it('2 working days where other offices must answer', () => {
    const story = reported('enquiry-elsewhere', '2026-09-30 16:00');
    expect(story.clock('2026-09-30 16:00', 'response')?.due).toBe('2026-10-09 23:59'); // 8 and 9 October
  });

  it('the desk shows the clause of each limit', () => {
    const clause = (category: string) => reported(category, '2026-09-21 09:00').clocks('2026-09-21 09:00')[0]?.clause;
    expect([clause('enquiry'), clause('enquiry-elsewhere'), clause('noise'), clause('charges')]).toEqual([
      'S-C.3',
      'S-C.3',
      'S-C.2',
      'S-C.2',
    ]);
  });
});
