import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { atGeneralBranch, pack, parts, reported } from './s12-story.ts';

describe('S12.1 four levels by party organisation', () => {
  it('general branch and branch handle; below them groups check and members bring matters in', () => {
    expect(pack.levels.map((level) => level.code)).toEqual(['branch', 'general-branch']);
    const state = reported().state();
    expect(parts(state, 'branch-secretary', 'grid-1')).toEqual(['centre']);
    expect(parts(state, 'branch-secretary', 'grid-2')).toEqual([]);
    expect(parts(state, 'general-branch-secretary', 'community')).toEqual(['leader']); // he sees to it, and does not handle it yet
    expect(parts(state, 'group-head', 'grid-1')).toEqual(['grid-worker', 'checker']);
    expect(parts(state, 'linked-member', 'grid-1')).toEqual([]);
    expect(pack.roles.find((role) => role.code === 'linked-member')?.capabilities).toEqual(['case.report']);
  });
});

describe('S12.2 the branch: 2 days', () => {
  it('from the report on, whenever the branch takes it up', () => {
    const story = reported('2026-07-06 10:00');
    expect(story.clock('2026-07-06 10:00', 'solving')?.due).toBe('2026-07-08 17:30');
    story.act('2026-07-07 16:00', 'centre', 'accept');
    expect(story.clock('2026-07-07 16:00', 'solving')?.due).toBe('2026-07-08 17:30');
  });

  it('days, not working days: over the weekend they run on, and end with the next working day', () => {
    expect(reported('2026-07-10 10:00').clock('2026-07-10 10:00', 'solving')?.due).toBe('2026-07-13 17:30');
    expect(reported('2026-09-30 10:00').clock('2026-09-30 10:00', 'solving')?.due).toBe('2026-10-08 17:30');
  });

  it('a unit that it is given to has no days of its own', () => {
    const story = reported('2026-07-06 10:00');
    story.act('2026-07-07 10:00', 'centre', 'accept');
    story.act('2026-07-07 11:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'with-unit', leadUnit: 'property', assisting: ['committee'] });
    expect(story.clock('2026-07-07 11:00', 'solving')?.due).toBe('2026-07-08 17:30');
  });

  it('solved in time, and confirmed by the head of the group', () => {
    const story = reported('2026-07-06 10:00');
    story.act('2026-07-06 11:00', 'centre', 'accept');
    story.act('2026-07-08 17:00', 'centre', 'feedback', { outcome: 'solved' });
    expect(story.clock('2026-07-08 17:00', 'solving')).toBeNull();
    story.act('2026-07-09 10:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', level: 'branch', everOverdue: false });
  });

  it('not solved in 2 days: the general branch is told, and a minute later it has it', () => {
    const story = reported('2026-07-06 10:00');
    expect(story.tick('2026-07-08 17:31')).toEqual(['solving: warn', 'solving: limit']);
    const limit = pack.clocks.find((clock) => clock.code === 'solving')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
    expect(parts(story.state(), 'general-branch-secretary', 'community')).toEqual(['leader']);
    expect(story.next()).toBe('2026-07-08 17:31');
    expect(story.tick('2026-07-08 17:32')).toEqual(['solving: up', 'escalate']);
    expect(story.state()).toMatchObject({ state: 'received', level: 'general-branch', overdue: [], everOverdue: true });
    expect(story.clock('2026-07-08 17:32', 'solving')?.due).toBe('2026-07-15 17:30'); // 5 working days of its own
    expect(parts(story.state(), 'general-branch-secretary', 'community')).toEqual(['centre', 'leader']);
  });

  it('so it does from wherever it lies, also from a unit, which loses it', () => {
    const story = reported('2026-07-06 10:00');
    story.act('2026-07-06 10:10', 'centre', 'accept');
    story.act('2026-07-06 10:20', 'centre', 'dispatch');
    story.tick('2026-07-08 17:32');
    expect(story.tick('2026-07-08 17:33')).toEqual([]);
    expect(story.state()).toMatchObject({ state: 'received', level: 'general-branch', leadUnit: null });
  });
});

describe('S12.3 the general branch: 5 working days', () => {
  it('from the moment it comes there', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    expect(story.state()).toMatchObject({ state: 'received', level: 'general-branch' });
    expect(story.clock('2026-07-08 15:00', 'solving')?.due).toBe('2026-07-15 17:30');
    expect(parts(story.state(), 'general-branch-secretary', 'community')).toEqual(['centre', 'leader']);
    expect(parts(story.state(), 'branch-secretary', 'grid-1')).toEqual([]);
  });

  it('working days: the Mid-Autumn holiday of 2026 and the weekend before it are left out', () => {
    const story = reported('2026-09-18 10:00');
    story.act('2026-09-21 10:00', 'centre', 'escalate');
    // 22, 23, 24 September; 25-27 holiday; 28, 29
    expect(story.clock('2026-09-21 10:00', 'solving')?.due).toBe('2026-09-29 17:30');
  });

  it('the days that the branch was late are the branch’s', () => {
    const story = reported('2026-07-06 10:00');
    story.tick('2026-07-08 17:31');
    story.act('2026-07-09 09:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: true });
    expect(story.clock('2026-07-09 09:00', 'solving')?.due).toBe('2026-07-16 17:30');
  });

  it('above it there is nobody to pass it to', () => {
    expect(atGeneralBranch('2026-07-08 15:00').can('2026-07-08 15:10', 'centre')).not.toContain('escalate');
  });

  it('the desk shows each level its own clause', () => {
    expect(reported().clocks('2026-07-06 10:00')[0]?.clause).toBe('S12.2');
    expect(atGeneralBranch('2026-07-06 11:00').clocks('2026-07-06 11:00')[0]?.clause).toBe('S12.3');
  });
});

describe('S12.6 household file and grades', () => {
  it('no form asks about a person or a household, and nobody is graded', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
    const words = [...pack.categories, ...pack.forms.flatMap((one) => one.fields)].map(({ label }) => label.zh);
    expect(words.filter((text) => /户|先进|较差|评级/.test(text))).toEqual([]);
  });
});

describe('S12.5 a volunteer team in each grid', () => {
  it('one for each grid, which takes what is for volunteers there and nowhere else', () => {
    expect(pack.units.find((unit) => unit.code === 'volunteers')).toMatchObject({ kind: 'territory', area: 'grid' });
    const lead = route(pack, { category: 'errand', zone: 'community', level: 'branch', severity: null, time: 'working' }).lead;
    expect(lead).toBe('volunteers');
    const story = reported('2026-07-06 10:00', 'errand');
    story.act('2026-07-06 10:10', 'centre', 'accept');
    story.act('2026-07-06 10:20', 'centre', 'dispatch', { unit: 'volunteers:grid-1' });
    expect(parts(story.state(), 'volunteer-leader', 'grid-1', 'volunteers:grid-1')).toEqual(['lead-unit']);
    expect(parts(story.state(), 'volunteer-leader', 'grid-2', 'volunteers:grid-2')).toEqual([]);
  });
});
