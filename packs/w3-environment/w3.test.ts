import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, photo } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { handedOver, investigated, pack, reported } from './w3-story.ts';

const leaves = pack.categories.filter((category) => category.parent !== null).map((category) => category.code);

function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

describe('W3.1 grids of city, town and village', () => {
  it('three levels; a case begins in the village, comes to the town’s work group, then to the city', () => {
    expect(pack.levels.map((level) => [level.code, level.area])).toEqual([
      ['village', 'community'],
      ['town', 'street'],
      ['city', 'city'],
    ]);
    const story = investigated();
    expect(partsOf(story.state(), 'village-worker', 'village')).toContain('centre');
    expect(partsOf(story.state(), 'section-chief', 'town')).toEqual([]);
    story.act('2026-09-21 11:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'reported', level: 'town' });
    expect(partsOf(story.state(), 'section-chief', 'town')).toEqual(['centre']);
    expect(partsOf(story.state(), 'group-member', 'town')).toEqual(['centre']);
    expect(partsOf(story.state(), 'section-chief', 'another town')).toEqual([]);
    story.act('2026-09-22 09:00', 'centre', 'verify', { severity: 'ordinary' });
    story.act('2026-09-22 10:00', 'centre', 'escalate');
    expect(partsOf(story.state(), 'city-operator', 'city')).toEqual(['centre']);
    story.act('2026-09-22 11:00', 'centre', 'verify', { severity: 'ordinary' });
    expect(story.can('2026-09-22 11:00', 'centre')).not.toContain('escalate'); // above the city there is nobody
  });
});

describe('W3.2 patrol and investigate', () => {
  it('nothing is settled, handed over or passed up before it has been investigated', () => {
    const story = reported(null);
    for (const action of ['dispatch', 'feedback', 'escalate'] as const)
      expect(story.refused('2026-09-21 09:30', 'centre', action, { outcome: 'solved' })?.code).toBe('case-action-not-possible');
    const lacking = (extra: object) => story.refused('2026-09-21 09:30', 'centre', 'verify', extra)?.values;
    expect(lacking({ severity: 'ordinary' })).toEqual({ requirement: 'category' });
    expect(lacking({ category: 'manure' })).toEqual({ requirement: 'severity' });
    expect(lacking({ category: 'manure', severity: 'ordinary', contents: [photo] })).toEqual({ requirement: 'note' });
    story.act('2026-09-21 10:00', 'centre', 'verify', { category: 'manure', severity: 'important' });
    expect(story.state()).toMatchObject({ state: 'investigated', category: 'manure', severity: 'important' });
  });
});

describe('W3.3 what is another’s duty is handed over, and the answer comes back', () => {
  it('what is one’s own duty is dealt with and handed to nobody', () => {
    const story = investigated('rubbish');
    story.act('2026-09-21 15:00', 'centre', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'answered', leadUnit: null, outcome: 'solved' });
  });

  it('the department takes it, and its answer comes back to who handed it over', () => {
    const story = handedOver('coal-burning');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'development', assisting: ['environment'] });
    story.act('2026-09-24 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'answered', level: 'village' });
    expect(pack.notices.find((notice) => notice.code === 'answered')).toMatchObject({ on: ['feedback'], tell: ['centre', 'grid-worker'] });
  });

  it('a slip goes along', () => {
    expect(pack.slips[0]).toMatchObject({ code: 'hand-over', on: ['dispatch', 'reassign'] });
    expect(pack.slips[0]?.facts).toEqual(expect.arrayContaining(['place', 'category', 'text', 'lead-unit', 'limit']));
  });

  it('a department whose duty it is not gives it back', () => {
    const story = handedOver();
    story.act('2026-09-22 10:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'investigated', leadUnit: null, rejections: 1 });
  });

  it('what came up from a village is answered down, level by level, and only there it becomes public', () => {
    const story = investigated('mining');
    story.act('2026-09-21 11:00', 'centre', 'escalate');
    story.act('2026-09-22 09:00', 'centre', 'verify', { severity: 'ordinary' });
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    story.act('2026-09-22 11:00', 'lead-unit', 'accept');
    story.act('2026-09-23 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'answered', level: 'town' });
    expect(story.can('2026-09-23 12:00', 'centre')).not.toContain('publish');
    story.act('2026-09-23 12:00', 'centre', 'feedback');
    expect(story.state().level).toBe('village');
    expect(story.can('2026-09-23 14:00', 'centre')).toContain('publish');
  });
});

describe('W3.4 joint enforcement', () => {
  it('has its plan; every department answers for its part, then the lead department for all', () => {
    const story = handedOver('unlicensed-works');
    const whole = { assisting: ['environment', 'market-regulation'], contents: [form] };
    expect(story.refused('2026-09-22 09:00', 'lead-unit', 'coordinate', { ...whole, contents: [note] })?.values).toEqual({
      requirement: 'form',
    });
    expect(story.refused('2026-09-22 09:00', 'lead-unit', 'coordinate', { ...whole, assisting: [] })?.values).toEqual({
      requirement: 'units',
    });
    story.act('2026-09-22 09:00', 'lead-unit', 'coordinate', whole);
    expect(story.state()).toMatchObject({ state: 'joint-enforcement', leadUnit: 'industry' });
    story.act('2026-09-23 09:00', 'assisting-unit', 'feedback', { serves: ['environment'], outcome: 'solved' });
    expect(story.refused('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })).toEqual({
      code: 'case-shares-open',
      values: { units: 'market-regulation' },
    });
    story.act('2026-09-23 11:00', 'assisting-unit', 'feedback', { serves: ['market-regulation'], outcome: 'solved' });
    story.act('2026-09-23 14:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'answered', outcome: 'solved' });
  });
});

describe('W3.6 fifteen departments', () => {
  const leadOf = (category: string, level: string) =>
    route(pack, { category, zone: 'whole', level, severity: 'ordinary', time: 'working' }).lead;

  it('there are 15, and in the city each of them leads something', () => {
    expect(pack.units.filter((unit) => unit.kind === 'department')).toHaveLength(15);
    expect(new Set(leaves.map((category) => leadOf(category, 'city'))).size).toBe(15);
  });

  it('what belongs to the villages stays with the town until it has come up to the city', () => {
    expect(['village', 'town', 'city'].map((level) => leadOf('straw-burning', level))).toEqual(['town', 'town', 'agriculture']);
    expect(['village', 'town', 'city'].map((level) => leadOf('factory-sewage', level))).toEqual(Array(3).fill('environment'));
  });
});
