import { form, note, notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { handedOver, investigated, pack, published } from './w3-story.ts';

describe('W3.7 supervised: important throughout, urgent fast, ordinary periodically', () => {
  const open = pack.workflows[0]?.states.filter((state) => state.phase !== 'closed') ?? [];

  it('important: in every state, and none ends without who supervised it', () => {
    expect(open).toHaveLength(7);
    for (const state of open) expect(state.actions.find((action) => action.kind === 'supervise')?.by, state.code).toEqual(['leader']);
    const story = published('important');
    expect(story.refused('2026-09-22 09:00', 'centre', 'close')?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-09-22 09:00', 'centre', 'pass')?.code).toBe('case-not-yours');
    story.act('2026-09-22 10:00', 'leader', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('urgent: the limits run in hours, at any hour (the office’s 24 and 4)', () => {
    const story = investigated('chemicals', 'urgent');
    expect(story.clock('2026-09-21 10:00', 'decision')?.due).toBe('2026-09-21 14:00');
    story.act('2026-09-21 11:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-21 11:00', 'handling')?.due).toBe('2026-09-22 11:00');
    expect(story.can('2026-09-21 11:30', 'leader')).toContain('supervise');
    expect(story.tick('2026-09-22 11:01')).toEqual(expect.arrayContaining(['handling: limit']));
    const limit = pack.clocks.find((clock) => clock.code === 'handling')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
  });

  it('each has its rhythm: the leader is reminded again and again, at any step, and nobody is late by it', () => {
    const round = pack.clocks.find((clock) => clock.code === 'supervision');
    expect(round).toMatchObject({ rhythm: true, clause: 'W3.7' });
    expect(round?.runsIn).toEqual(open.map((state) => state.code));
    const due = (severity: string) => investigated('mining', severity).clock('2026-09-21 10:00', 'supervision')?.due;
    expect(['important', 'urgent', 'ordinary'].map(due)).toEqual(['2026-09-23 17:30', '2026-09-21 17:00', '2026-10-08 17:30']);
    const story = handedOver('mining', 'important');
    story.tick('2026-09-23 17:31');
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    story.act('2026-09-24 10:00', 'leader', 'supervise');
    expect(story.clock('2026-09-24 10:00', 'supervision')?.due).toBe('2026-09-29 17:30'); // Mid-Autumn lies between
    expect(story.tick('2026-09-29 17:31')).toContain('supervision: again');
  });

  it('ordinary: periodically, and of the closed ones some are drawn each month and looked at again', () => {
    const story = handedOver('coal-burning', 'ordinary');
    expect(story.clock('2026-09-21 15:00', 'handling')?.due).toBe('2026-10-12 17:30'); // ten working days, over Mid-Autumn and the National Day
    expect(story.tick('2026-10-08 17:31')).toContain('supervision: again');
    const closed = published('ordinary');
    closed.act('2026-09-22 09:00', 'centre', 'close');
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'month', only: { severities: ['ordinary'] } }]);
    closed.act('2026-10-20 10:00', 'leader', 'call-back', { contents: [form] });
    closed.act('2026-10-20 10:05', 'leader', 'contest'); // not solved after all
    expect(closed.state()).toMatchObject({ state: 'reported', contests: 1 });
  });
});

describe('W3.8 results are public', () => {
  it('no case that was dealt with is closed before its result is published, and who complained hears it', () => {
    const story = handedOver();
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.refused('2026-09-22 11:00', 'centre', 'close')?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-09-22 11:00', 'centre', 'publish', { contents: [note] })?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-22 11:00', 'centre', 'publish', { contents: [notice] });
    expect(story.state().shown).toMatchObject([{ kind: 'notice', boards: ['community', 'street', 'city'], endedAt: null }]);
    expect(pack.notices.find((notice) => notice.on.includes('publish'))?.tell).toEqual(['reporter']);
    story.act('2026-09-22 12:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('an important hazard stands before the public until it is closed', () => {
    const story = investigated('chemicals', 'important');
    expect(story.refused('2026-09-21 11:00', 'centre', 'list')?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-21 11:00', 'centre', 'list', { contents: [notice] });
    expect(story.state()).toMatchObject({ state: 'investigated', shown: [{ kind: 'listing', endedAt: null }] });
    expect(investigated('mining', 'important').can('2026-09-21 11:00', 'centre')).not.toContain('list');
    story.act('2026-09-21 12:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 14:00', 'centre', 'publish', { contents: [notice] });
    story.act('2026-09-21 15:00', 'leader', 'pass');
    expect(story.state().shown.map((one) => [one.kind, one.endedAt !== null])).toEqual([
      ['listing', true],
      ['notice', true],
    ]);
  });
});
