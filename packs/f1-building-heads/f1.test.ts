import { fileURLToPath } from 'node:url';
import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import { note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inBuilding = { gridId: 'building-3', areaIds: ['street', 'community', 'building-3'], zone: 'community' };

/** Reported on Monday 21 September 2026 at nine, unless another moment is given. */
function reported(category: string | null, moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inBuilding });
  return story;
}

const teamOf = (category: string, severity = 'ordinary') =>
  route(pack, { category, zone: 'community', level: null, severity, time: 'working' }).lead;

describe('F1.1 building heads 楼院长', () => {
  it('one in each building, who is told of everything in it and sees nothing of the next', () => {
    expect(pack.gridKinds.map((kind) => [kind.code, kind.workers])).toEqual([['base', { min: 1, max: 1 }]]);
    const role = pack.roles.find((one) => one.code === 'building-head');
    const holds = (areaId: string) =>
      holdersOf(
        {
          personId: 'head',
          posts: [{ role: 'building-head', level: null, capabilities: role?.capabilities ?? [], areaId, unitCode: null }],
        },
        reported('rubbish').state(),
        pack,
      );
    expect(holds('building-3')).toEqual(['grid-worker', 'checker']);
    expect(holds('building-4')).toEqual([]);
    expect(pack.notices.find((one) => one.on.includes('report'))?.tell).toEqual(['grid-worker']);
  });

  it('settles what he can where he stands, with a photo', () => {
    const story = tell(pack);
    const spot = { category: 'clutter', solvedOnTheSpot: true, place: inBuilding };
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('photo');
    story.report('2026-09-21 09:00', { ...spot, contents: [photo] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });
});

describe('F1.4 one platform, three teams', () => {
  it('emergency, joint-enforcement and assistant team, and no other takes a matter of its own', () => {
    expect(new Set(pack.routing.map((row) => row.lead))).toEqual(new Set(['emergency-team', 'joint-team', 'assistant-team']));
    expect(pack.units.filter((unit) => unit.kind === 'centre').map((unit) => unit.code)).toEqual(['platform']);
  });

  it.each([
    ['gas-leak', 'ordinary', 'emergency-team'],
    ['burst-pipe', 'ordinary', 'emergency-team'],
    ['illegal-building', 'ordinary', 'joint-team'],
    ['illegal-building', 'urgent', 'emergency-team'],
    ['service-question', 'ordinary', 'assistant-team'],
    ['lamps', 'ordinary', 'assistant-team'],
  ])('%s, %s: the %s', (category, severity, team) => {
    expect(teamOf(category, severity)).toBe(team);
  });

  it('joint enforcement: each office called answers for its part before the team feeds back', () => {
    const story = reported('stalls');
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    story.act('2026-09-21 10:30', 'lead-unit', 'accept');
    expect(story.refused('2026-09-21 11:00', 'lead-unit', 'coordinate', { until: '2026-09-24' })?.values).toEqual({ requirement: 'units' });
    story.act('2026-09-21 11:00', 'lead-unit', 'coordinate', { assisting: ['appearance', 'market'], until: '2026-09-24' });
    story.act('2026-09-22 10:00', 'assisting-unit', 'feedback', { serves: ['market'], outcome: 'solved' });
    expect(story.refused('2026-09-22 11:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'appearance' });
    story.act('2026-09-23 10:00', 'assisting-unit', 'feedback', { serves: ['appearance'], outcome: 'solved' });
    story.act('2026-09-23 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'confirming', leadUnit: 'joint-team' });
  });

  it('the assistants alone call no offices together', () => {
    const story = reported('lamps');
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    story.act('2026-09-21 10:30', 'lead-unit', 'accept');
    expect(story.can('2026-09-21 11:00', 'lead-unit')).toEqual(['feedback', 'progress']);
  });
});

describe('F1.5 a ten-minute service circle', () => {
  it('somebody is there ten minutes after the report, by night and on a holiday too', () => {
    const story = reported('gas-leak', '2026-10-03 23:55');
    expect(story.clock('2026-10-03 23:55', 'circle')).toMatchObject({ due: '2026-10-04 00:05', provisional: false });
    story.act('2026-10-03 23:57', 'centre', 'dispatch');
    story.act('2026-10-04 00:05', 'lead-unit', 'accept');
    expect(story.state()).toMatchObject({ state: 'on-site', everOverdue: false });
    expect(story.clock('2026-10-04 00:05', 'circle')).toBeNull();
  });

  it('warned after five, late after ten, and whoever leads is told', () => {
    const story = reported('trapped', '2026-10-03 23:00');
    story.act('2026-10-03 23:02', 'centre', 'dispatch');
    expect(story.tick('2026-10-03 23:05')).toEqual(['circle: warn']);
    expect(story.tick('2026-10-03 23:10')).toEqual([]);
    expect(story.tick('2026-10-03 23:11')).toEqual(['circle: limit']);
    const steps = pack.clocks.find((clock) => clock.code === 'circle')?.ladder;
    expect(steps?.find((step) => step.does === 'overdue')?.tell).toContain('leader');
  });

  it('another team sent has what is left of the ten', () => {
    const story = reported('burst-pipe', '2026-09-21 09:00');
    story.act('2026-09-21 09:02', 'centre', 'dispatch');
    story.act('2026-09-21 09:04', 'centre', 'reassign', { unit: 'assistant-team' });
    expect(story.clock('2026-09-21 09:04', 'circle')?.due).toBe('2026-09-21 09:10');
  });

  it('settings: what can wait has a working day, unless somebody says that it is urgent', () => {
    const story = reported('illegal-building', '2026-09-24 16:00');
    expect(story.clock('2026-09-24 16:00', 'circle')?.due).toBe('2026-09-28 17:30'); // Mid-Autumn on Friday the 25th
    story.act('2026-09-24 16:02', 'centre', 'correct', { severity: 'urgent' });
    expect(story.clock('2026-09-24 16:02', 'circle')?.due).toBe('2026-09-24 16:10');
  });
});

describe('F1: seen to be done', () => {
  function fedBack() {
    const story = reported('lamps');
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    story.act('2026-09-21 10:30', 'lead-unit', 'accept');
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    return story;
  }

  it('by the building head, and not by the team itself (setting)', () => {
    const story = fedBack();
    expect(story.can('2026-09-23 11:00', 'lead-unit')).toEqual([]);
    expect(story.refused('2026-09-23 11:00', 'checker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-23 15:00', 'checker', 'pass', { contents: [note] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('Z1: not solved, the team goes again', () => {
    const story = fedBack();
    story.act('2026-09-23 15:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'sent', leadUnit: 'assistant-team', reworks: 1 });
    const later = fedBack();
    later.act('2026-09-23 15:00', 'checker', 'pass');
    later.act('2026-12-23 10:00', 'reporter', 'contest');
    expect(later.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});

describe('F1.8 pairing with persons in hardship', () => {
  it('nothing here asks who is in hardship: no form about persons, no category of that kind', () => {
    expect(pack.forms).toEqual([]);
    expect(pack.categories.map((category) => category.label.zh).filter((label) => label.includes('困难'))).toEqual([]);
  });
});

describe('F1 sets no other limit', () => {
  it('only the ten minutes are the plan’s', () => {
    expect(pack.clocks.filter((clock) => clock.clause !== 'setting').map((clock) => clock.code)).toEqual(['circle']);
  });
});
