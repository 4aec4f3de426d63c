import { note, notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { called, pack, toBeTold, told } from './f3-story.ts';

describe('F3.5 four tiers: general, area, whole, major or sudden', () => {
  it('said with the call, or afterwards by whoever took it', () => {
    expect(pack.severities.map((tier) => [tier.code, tier.clause])).toEqual([
      ['general', 'F3.5'],
      ['area', 'F3.5'],
      ['whole', 'F3.5'],
      ['major', 'F3.5'],
    ]);
    expect(called('sewage', 'area').state().severity).toBe('area');
    const story = called('sewage');
    story.act('2026-09-21 09:10', 'taker', 'correct', { severity: 'whole' });
    expect(story.state()).toMatchObject({ state: 'received', severity: 'whole' });
  });

  it('what is major goes to the emergency group whatever it is, and whoever leads knows at once', () => {
    const story = called('lifts', 'major');
    expect(told('report', 'major')).toEqual(['leader']);
    expect(told('report', 'whole')).toEqual([]);
    story.act('2026-09-21 09:03', 'taker', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'assigned', leadUnit: 'emergency-group' });
  });

  it('only what is major is reported to the street (setting)', () => {
    const story = called('fire-gas', 'major');
    story.act('2026-09-21 09:03', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', leadUnit: 'street' });
    story.act('2026-09-21 11:00', 'higher', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-be-told');
    for (const tier of ['general', 'area', 'whole'])
      expect(called('fire-gas', tier).can('2026-09-21 09:03', 'centre')).not.toContain('escalate');
  });

  it.each([
    ['general', '2026-09-24 17:30'],
    ['area', '2026-09-29 17:30'], // Mid-Autumn on Friday 25 September
    ['whole', '2026-09-29 17:30'],
    ['major', '2026-09-22 09:30'],
  ])('all limits are settings, by tier: %s by %s', (tier, due) => {
    const story = called('charging', tier);
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    expect(story.clock('2026-09-21 09:30', 'handling')?.due).toBe(due);
    expect(new Set(pack.clocks.map((clock) => clock.clause))).toEqual(new Set(['setting']));
  });
});

describe('F3.11 result told in each tier', () => {
  it('general: the caller, in writing', () => {
    const story = toBeTold('rubbish');
    expect(story.refused('2026-09-21 16:00', 'taker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-21 16:00', 'taker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', shown: [] });
  });

  it('area: the caller, and its residents through their worker', () => {
    const story = toBeTold('rubbish', 'area');
    expect(story.can('2026-09-21 16:00', 'taker')).toEqual(['close', 'rework', 'urge']);
    story.act('2026-09-21 16:00', 'taker', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(told('close', 'area')).toEqual(['grid-worker']);
  });

  it.each(['whole', 'major'])('%s: the caller, and everybody on the notice board (F3.4)', (tier) => {
    const story = toBeTold('sewage', tier);
    expect(story.can('2026-09-21 16:00', 'taker')).toEqual(['publish', 'rework', 'urge']);
    expect(story.refused('2026-09-21 16:00', 'taker', 'publish')?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-21 16:00', 'taker', 'publish', { contents: [note, notice] });
    expect(story.state()).toMatchObject({ state: 'closed', shown: [{ kind: 'notice', endedAt: null }] });
    expect(pack.slips.find((slip) => slip.on.includes('publish'))?.facts).toContain('public-text');
  });

  it('major: whoever leads, too', () => {
    expect(told('publish', 'major')).toContain('leader');
    expect(told('publish', 'whole')).toEqual([]);
  });

  it('in every tier the note is what the caller reads', () => {
    const telling = pack.workflows.flatMap((workflow) => workflow.states.filter((state) => state.code === 'to-be-told'));
    const closing = telling.flatMap((state) => state.actions.filter((action) => action.to === 'closed'));
    expect(closing.map((action) => [action.kind, action.tellsReporter])).toEqual([
      ['pass', true],
      ['close', true],
      ['publish', true],
      ['pass', true],
    ]);
  });

  it('a dispute is told to those concerned, whatever its tier, and never put on a board', () => {
    const story = toBeTold('neighbours', 'whole');
    expect(story.state().restricted).toBe(true);
    expect(story.refused('2026-09-21 16:00', 'taker', 'pass', { contents: [note, notice] })?.code).toBe('case-never-public');
    story.act('2026-09-21 16:00', 'taker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', shown: [] });
  });

  it('Z1: a caller who is not satisfied calls again, and it is handled again', () => {
    const story = toBeTold('rubbish');
    story.act('2026-09-21 16:00', 'taker', 'pass');
    story.act('2026-10-12 10:00', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});
