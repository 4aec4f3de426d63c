import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inGrid = { gridId: 'grid-1', areaIds: ['street', 'community', 'grid-1'], zone: 'community' };

function reported(moment = '2026-07-06 10:00', category = 'rubbish') {
  const story = tell(pack);
  story.report(moment, { category, place: inGrid });
  return story;
}

/** Reported on Monday 6 July, passed up by the branch at that moment. */
function atGeneralBranch(moment: string) {
  const story = reported();
  story.act(moment, 'centre', 'escalate');
  return story;
}

function parts(state: CaseState, code: string, areaId: string | null, unitCode: string | null = null) {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

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

  it('not solved in 2 days: the general branch is told', () => {
    const story = reported('2026-07-06 10:00');
    expect(story.tick('2026-07-08 17:31')).toEqual(['solving: warn', 'solving: limit']);
    const limit = pack.clocks.find((clock) => clock.code === 'solving')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
    expect(parts(story.state(), 'general-branch-secretary', 'community')).toEqual(['leader']);
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

describe('S12.4 else explain to the residents', () => {
  const explanation = { outcome: 'explained' as const, contents: [form] };

  it('the general branch, in writing, with why', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    story.act('2026-07-08 16:00', 'centre', 'accept');
    expect(story.refused('2026-07-15 10:00', 'centre', 'close', { ...explanation, contents: [note] })?.values).toEqual({
      requirement: 'form',
    });
    story.act('2026-07-15 10:00', 'centre', 'close', explanation);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', everOverdue: false });
    const fields = pack.forms.find((one) => one.code === 'explanation')?.fields ?? [];
    expect(fields.filter((field) => field.required).map((field) => field.code)).toEqual(['reason', 'done']);
    expect(fields.filter((field) => field.about === 'person')).toEqual([]);
  });

  it('the branch cannot explain it away: it goes up first', () => {
    const story = reported();
    story.act('2026-07-06 11:00', 'centre', 'accept');
    expect(story.refused('2026-07-08 10:00', 'centre', 'close', explanation)?.code).toBe('case-action-not-possible');
    expect(story.can('2026-07-08 10:00', 'centre')).toContain('escalate');
  });

  it('neither solved nor explained after 5 working days is late; the explanation still ends it', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    story.act('2026-07-08 16:00', 'centre', 'accept');
    story.act('2026-07-09 10:00', 'centre', 'dispatch');
    expect(story.tick('2026-07-15 17:31')).toEqual(['solving: warn', 'solving: limit']);
    story.act('2026-07-16 10:00', 'centre', 'close', explanation);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', everOverdue: true });
  });

  it('who asked is told, and has it on paper', () => {
    expect(pack.notices).toMatchObject([{ clause: 'S12.4', on: ['close'], tell: ['reporter', 'grid-worker'] }]);
    expect(pack.slips).toMatchObject([{ clause: 'S12.4', on: ['close'] }]);
  });

  it('Z1: who is not satisfied has it taken up again, with 5 working days', () => {
    const story = atGeneralBranch('2026-07-08 15:00');
    story.act('2026-07-08 16:00', 'centre', 'accept');
    story.act('2026-07-15 10:00', 'centre', 'close', explanation);
    story.act('2026-08-03 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', level: 'general-branch', contests: 1, outcome: null });
    expect(story.clock('2026-08-03 10:00', 'solving')?.due).toBe('2026-08-10 17:30');
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
