import { notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { atAcceptance, filled, inRectification, pack, rectified, reported } from './sb-story.ts';

describe('S-B.4 stages: 10-31 May, 1 June-31 October, 1-15 November', () => {
  it('in this order, without a gap', () => {
    expect(pack.phases.map(({ from, to }) => [from.slice(5), to.slice(5)])).toEqual([
      ['05-10', '05-31'],
      ['06-01', '10-31'],
      ['11-01', '11-15'],
    ]);
    expect(pack.phases.every((phase) => phase.clause === 'S-B.4')).toBe(true);
  });

  it('a stage ends with its day, whenever the file came into it', () => {
    const day = '2027-05-10 09:00';
    expect(reported('estate-file', day).clock(day, 'stage-check')?.due).toBe('2027-05-31 23:59');
    expect(reported('estate-file', '2027-05-28 09:00').clock('2027-05-28 09:00', 'stage-check')?.due).toBe('2027-05-31 23:59');
    expect(inRectification().clock('2027-05-20 10:00', 'stage-rectify')?.due).toBe('2027-10-31 23:59');
    expect(atAcceptance().clock('2027-10-20 10:00', 'stage-accept')?.due).toBe('2027-11-15 23:59');
  });

  it('not rectified by 31 October is late, and the head is told', () => {
    const story = inRectification();
    expect(story.tick('2027-10-31 23:59')).toEqual(['stage-rectify: warn']);
    expect(story.tick('2027-11-01 00:01')).toEqual(['stage-rectify: limit']);
    const limit = pack.clocks.find((clock) => clock.code === 'stage-rectify')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
  });
});

describe('S-B.5 the file of an estate is closed only after passing', () => {
  it('every way to its close leads through “passed”; but for a second file of the same estate', () => {
    const states = pack.workflows.find((one) => one.code === 'estate-file')?.states ?? [];
    const closing = states.flatMap(({ code, actions }) => actions.filter(({ to }) => to === 'closed').map(({ kind }) => `${code} ${kind}`));
    expect(closing).toEqual(['opened merge', 'published close']);
    const leadingOn = states.flatMap(({ code, actions }) =>
      actions.filter(({ to }) => to === 'decided').map(({ kind }) => `${code} ${kind}`),
    );
    expect(leadingOn).toEqual(['acceptance pass', 'published object']);
  });

  it('not passed, it goes back to the company and comes again', () => {
    const story = atAcceptance();
    story.act('2027-10-22 10:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'rectifying', leadUnit: 'property-company', reworks: 1 });
    story.act('2027-10-29 10:00', 'lead-unit', 'feedback', rectified);
    expect(story.refused('2027-11-02 10:00', 'checker', 'pass')?.values).toEqual({ requirement: 'form' });
    story.act('2027-11-02 10:00', 'checker', 'pass', filled);
    expect(story.state().state).toBe('decided');
  });
});

describe('S-B.7 results public', () => {
  it.each(['integrity', 'tender', 'estate-file'])('%s: what was taken up closes nowhere but after its result was public', (code) => {
    const states = pack.workflows.find((one) => one.code === code)?.states.filter(({ phase }) => phase !== 'intake') ?? [];
    const closing = states.flatMap(({ code: from, actions }) =>
      actions.filter(({ to }) => to === 'closed').map((action) => ({ from, action })),
    );
    expect(closing).toMatchObject([{ from: 'published', action: { kind: 'close', afterDueOf: 'notice' } }]);
  });

  it('in words for the public, until its day; then the case closes', () => {
    const story = atAcceptance();
    story.act('2027-11-02 10:00', 'checker', 'pass', filled);
    expect(story.refused('2027-11-03 10:00', 'centre', 'publish', { until: '2027-11-10' })?.values).toEqual({ requirement: 'public-text' });
    story.act('2027-11-03 10:00', 'centre', 'publish', { until: '2027-11-10', contents: [notice] });
    expect(story.state().shown).toMatchObject([{ kind: 'notice', until: '2027-11-10', endedAt: null }]);
    expect(story.refused('2027-11-09 10:00', 'centre', 'close')?.code).toBe('case-too-early');
    story.act('2027-11-11 10:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('who objects meanwhile has the result looked at again (setting)', () => {
    const story = atAcceptance();
    story.act('2027-11-02 10:00', 'checker', 'pass', filled);
    story.act('2027-11-03 10:00', 'centre', 'publish', { until: '2027-11-10', contents: [notice] });
    story.act('2027-11-05 10:00', 'resident', 'object');
    expect(story.state()).toMatchObject({ state: 'decided', objections: 1 });
  });
});
