import { form } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { askedFor, pack, partsOf, running, tellsReporter } from './f2-story.ts';

describe('F2.1 agents 代办员 answer for 2-3 buildings', () => {
  it('one agent for his buildings, told of every request from them and of none from others', () => {
    expect(pack.gridKinds.map((kind) => [kind.code, kind.workers])).toEqual([['base', { min: 1, max: 1 }]]);
    const state = askedFor('bus-card').state();
    expect(partsOf(state, 'agent', 'buildings-1-2-3')).toContain('grid-worker');
    expect(partsOf(state, 'agent', 'buildings-4-5')).toEqual([]);
    expect(pack.notices.find((notice) => notice.on.includes('report'))?.tell).toEqual(['grid-worker']);
    expect(pack.workflows[0]?.states[0]?.owner).toBe('grid-worker');
  });
});

describe('F2.2 all of it 全代办, help with it 协办, explain it 导办', () => {
  it('every errand is one of the three, and says what is done', () => {
    const mannerOf = { 'all-of-it': 'all', 'help-with-it': 'help', 'explain-it': 'explain' } as const;
    for (const [head, manner] of Object.entries(mannerOf)) {
      const items = pack.categories.filter((category) => category.parent === head);
      expect(items.length, head).toBeGreaterThan(1);
      expect(new Set(items.map((category) => category.service?.manner)), head).toEqual(new Set([manner]));
    }
    expect(pack.categories.filter((category) => category.parent === 'matters').every((category) => category.service === null)).toBe(true);
  });

  it('all of it, or help with it: the agent takes the papers along against a receipt, and does it', () => {
    const story = askedFor('bus-card');
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'accept')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 10:00', 'grid-worker', 'accept', { contents: [form] });
    expect(story.state().state).toBe('running');
    expect(pack.slips.find((slip) => slip.on.includes('accept'))?.facts).toEqual(expect.arrayContaining(['form', 'limit']));
    story.act('2026-09-23 10:00', 'grid-worker', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'to-tell', outcome: 'solved' });
  });

  it('what is only explained is no errand to run: it ends with the explanation, which the resident reads', () => {
    const story = askedFor('passport');
    expect(story.can('2026-09-21 10:00', 'grid-worker')).toEqual(['close', 'ask']);
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'close', { outcome: 'solved' })?.code).toBe('case-outcome-not-allowed');
    story.act('2026-09-21 10:00', 'grid-worker', 'close', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    expect(tellsReporter('asked-for', 'close')).toBe(true);
    expect(askedFor('bus-card').can('2026-09-21 10:00', 'centre')).not.toContain('close');
  });

  it('missing papers stop the time', () => {
    const story = askedFor('expense-claim');
    story.act('2026-09-21 10:00', 'grid-worker', 'ask');
    expect(story.clock('2026-09-23 10:00', 'taking-up')?.paused).toBe(true);
    story.act('2026-09-24 10:00', 'reporter', 'answer');
    expect(story.clock('2026-09-24 10:00', 'taking-up')?.paused).toBe(false);
  });

  it.each([
    // Mid-Autumn on Friday 25 September, National Day 1-7 October, Saturday 10 October worked
    ['utility-bill', '2026-09-22 17:30'],
    ['pension-proof', '2026-09-23 17:30'],
    ['bus-card', '2026-09-29 17:30'],
    ['household-change', '2026-10-19 17:30'],
    ['expense-claim', '2026-11-09 17:30'],
  ])('the time promised is a setting: %s by %s, at the window too', (category, due) => {
    const story = running(category);
    expect(story.clock('2026-09-21 10:00', 'promised')?.due).toBe(due);
    story.act('2026-09-21 14:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-21 14:00', 'promised')?.due).toBe(due);
  });
});

describe('F2.3 what is done, for the contact cards', () => {
  it('every errand that is run says what one must bring', () => {
    const run = pack.categories.filter((category) => category.service && category.service.manner !== 'explain');
    expect(run).toHaveLength(7);
    expect(run.every((category) => (category.service?.materials.length ?? 0) > 0)).toBe(true);
  });
});

describe('F2.6 a month: 70 calls, 30 applications, 20 matters', () => {
  it('the three are told apart, so that they can be counted: questions, errands, matters of the buildings', () => {
    expect(pack.categories.filter((category) => category.parent === null).map((category) => category.code)).toEqual([
      'all-of-it',
      'help-with-it',
      'explain-it',
      'matters',
    ]);
  });
});

describe('F2: nobody is listed', () => {
  it('no form asks about a person: the file of the elderly is a register, by own wish', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
  });

  it('all limits are settings', () => {
    expect(new Set(pack.clocks.map((clock) => clock.clause))).toEqual(new Set(['setting']));
  });
});
