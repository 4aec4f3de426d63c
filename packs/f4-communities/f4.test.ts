import { note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { inGrid, pack, reported, takenBack } from './f4-story.ts';

describe('F4.1 50 communities, nearly 400 grids of 300 households, 400 assistants', () => {
  it('300 households are in bounds, those of one and a half grids are not; one assistant a grid', () => {
    const [grid] = pack.gridKinds;
    expect(grid?.households?.min).toBeLessThan(300);
    expect(grid?.households?.max).toBeGreaterThan(300);
    expect(grid?.households?.max).toBeLessThan(450);
    expect(grid?.workers).toEqual({ min: 1, max: 1 });
  });

  it('each community is a unit of its own, and the place decides which', () => {
    expect(pack.units.find((unit) => unit.code === 'community')).toMatchObject({ kind: 'territory', area: 'community' });
  });
});

describe('F4.3 nobody is listed for what he is', () => {
  it('no form asks about a person, and no application is offered to the public', () => {
    expect(pack.forms.flatMap((form) => form.fields).filter((field) => field.about === 'person')).toEqual([]);
    const open = pack.categories.filter(
      (category) => category.workflow === 'tracked-approval' && category.parent !== null && category.portal,
    );
    expect(open).toEqual([]);
  });
});

describe('F4.4 on the spot', () => {
  it('the assistant who met it settles it and writes down what he did', () => {
    const spot = { category: 'clutter', solvedOnTheSpot: true, place: inGrid };
    const story = tell(pack);
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('not an application', () => {
    expect(reported('pension').can('2026-09-21 10:00', 'grid-worker')).toEqual(['register']);
  });
});

describe('F4.4 taken back', () => {
  it('the station settles it, and the assistant tells the resident', () => {
    const story = takenBack('question');
    expect(story.state()).toMatchObject({ state: 'taken-back', phase: 'intake' });
    story.act('2026-09-22 10:00', 'centre', 'feedback', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'telling', phase: 'checking' });
    expect(story.can('2026-09-22 11:00', 'centre')).not.toContain('pass');
    story.act('2026-09-22 15:00', 'grid-worker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    const told = pack.workflows[0]?.states.flatMap((state) => state.actions).find((action) => action.kind === 'pass');
    expect(told?.tellsReporter).toBe(true);
  });

  it('or a unit does', () => {
    const story = takenBack();
    story.act('2026-09-21 14:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'housing', assisting: ['community'] });
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-23 15:00', 'grid-worker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('whoever handed something in has a receipt', () => {
    expect(pack.slips.find((slip) => slip.on.includes('register'))?.code).toBe('receipt');
  });

  it('all limits are settings: one working day with the assistant, two with the station, five with the unit, one to tell', () => {
    const story = reported();
    expect(story.clock('2026-09-21 09:00', 'assistant')?.due).toBe('2026-09-22 17:30');
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    expect(story.clock('2026-09-21 10:00', 'station')?.due).toBe('2026-09-23 17:30');
    story.act('2026-09-21 14:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-21 14:00', 'handling')?.due).toBe('2026-09-29 17:30'); // Mid-Autumn on Friday the 25th
    story.act('2026-09-28 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.clock('2026-09-28 10:00', 'telling')?.due).toBe('2026-09-29 17:30');
  });

  it('Z1: not solved after all, the station has it again', () => {
    const story = takenBack('question');
    story.act('2026-09-22 10:00', 'centre', 'feedback', { outcome: 'explained' });
    story.act('2026-09-22 14:00', 'grid-worker', 'rework');
    expect(story.state()).toMatchObject({ state: 'taken-back', reworks: 1 });
    story.act('2026-09-23 10:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-23 11:00', 'grid-worker', 'pass');
    story.act('2026-12-23 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'taken-back', contests: 1, outcome: null });
  });
});

describe('F4.4 urgent', () => {
  const night = '2026-09-25 22:00'; // the evening of the Mid-Autumn festival

  it('the assistant says so himself, and whoever leads hears of it', () => {
    const story = reported('utilities', night);
    story.act(night, 'grid-worker', 'record');
    expect(story.state()).toMatchObject({ state: 'urgent', phase: 'handling' });
    expect(pack.notices.find((notice) => notice.on.includes('record'))?.tell).toEqual(['leader']);
  });

  it('by night too: settings, 30 minutes to whom it concerns, 24 hours there', () => {
    const story = reported('utilities', night);
    story.act(night, 'grid-worker', 'record');
    expect(story.clock(night, 'at-once')?.due).toBe('2026-09-25 22:30');
    expect(story.tick('2026-09-25 22:31')).toEqual(['at-once: warn', 'at-once: limit']);
    story.act('2026-09-25 22:40', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'urgent-handling', leadUnit: 'housing' });
    expect(story.clock('2026-09-25 22:40', 'urgent-handling')?.due).toBe('2026-09-26 22:40');
  });

  it('what was taken back, or lies with a unit, may become urgent', () => {
    const story = takenBack('dangerous-building');
    story.act('2026-09-21 14:00', 'centre', 'dispatch');
    story.act('2026-09-21 15:00', 'grid-worker', 'record');
    expect(story.state().state).toBe('urgent');
    expect(takenBack().can('2026-09-21 11:00', 'centre')).toContain('record');
  });

  it('a unit that is not the right one sends it back as urgent as it was', () => {
    const story = reported('utilities', night);
    story.act(night, 'grid-worker', 'record');
    story.act('2026-09-25 22:10', 'centre', 'dispatch');
    story.act('2026-09-25 22:20', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'urgent', leadUnit: null });
    expect(story.clock('2026-09-25 22:20', 'at-once')?.due).toBe('2026-09-25 22:50');
  });
});
