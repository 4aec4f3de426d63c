import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inShop = { gridId: 'shop-1', areaIds: ['district', 'street-1', 'village-1', 'shop-1'], zone: 'street-ground' };
const levels = ['workshop', 'village', 'street', 'district'];

/** Found in a shop on Monday 6 July 2026. */
function found(category = 'wiring', zone = 'street-ground') {
  const story = tell(pack);
  story.report('2026-07-06 09:00', { category, contents: [photo], place: { ...inShop, zone } });
  return story;
}

function passedUpTo(level: string, category?: string, zone?: string) {
  const story = found(category, zone);
  while (story.state().level !== level) story.act('2026-07-06 10:00', 'centre', 'escalate');
  return story;
}

function ordered(level: string, category?: string, zone?: string) {
  const story = passedUpTo(level, category, zone);
  story.act('2026-07-06 10:00', 'centre', 'dispatch');
  return story;
}

function post(code: string, areaId: string): ActorPost {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
}

function parts(state: CaseState, code: string, areaId: string) {
  return holdersOf({ personId: 'somebody', posts: [post(code, areaId)] }, state, pack);
}

describe('W6.1 four levels', () => {
  it('shop or workshop, village or large company, street or department, district', () => {
    expect(pack.levels.map((level) => [level.code, level.area])).toEqual([
      ['workshop', 'grid'],
      ['village', 'community'],
      ['street', 'street'],
      ['district', 'county'],
    ]);
  });

  it('at each level whoever stands there puts it right', () => {
    expect(levels.map((level) => ordered(level).state().leadUnit)).toEqual(['workshop', 'village', 'street', 'fire']);
  });

  it('level 2 is a department where a department runs it, else the street', () => {
    const leadOf = (category: string, zone: string) => ordered('street', category, zone).state().leadUnit;
    expect(leadOf('gas', 'department-run')).toBe('housing');
    expect(leadOf('goods-vehicles', 'department-run')).toBe('transport');
    expect(leadOf('gas', 'street-ground')).toBe('street');
  });

  it('level 4 puts it right itself, also where a department runs it', () => {
    for (const { code, parent } of pack.categories) {
      if (parent === null) continue;
      for (const zone of ['department-run', 'street-ground'])
        expect(route(pack, { category: code, zone, level: 'workshop', severity: null, time: 'off' }).lead, code).toBe('workshop');
    }
  });

  it.each([
    ['exits', 'fire'],
    ['chemicals', 'emergency'],
    ['gas', 'housing'],
    ['special-equipment', 'market-regulation'],
    ['machinery', 'emergency'],
    ['confined-space', 'emergency'],
    ['scaffolding', 'housing'],
    ['loading', 'transport'],
    ['no-plan', 'emergency'],
  ])('come up to the district, %s is with %s', (category, unit) => {
    expect(ordered('district', category).state().leadUnit).toBe(unit);
  });
});

describe('W6.5 hazards are summed up and followed upward', () => {
  it('begin with the shop’s own administrator, and go up one level at a time as far as the district', () => {
    const story = found();
    const officers = [
      post('safety-administrator', 'shop-1'),
      post('village-safety-officer', 'village-1'),
      post('street-safety-officer', 'street-1'),
      post('district-safety-officer', 'district'),
    ];
    for (const [index, level] of levels.entries()) {
      expect(story.state().level).toBe(level);
      const here = officers.map((one) => holdersOf({ personId: 'officer', posts: [one] }, story.state(), pack).includes('centre'));
      expect(here).toEqual(levels.map((_, other) => other === index));
      if (level !== 'district') story.act('2026-07-06 10:00', 'centre', 'escalate');
    }
    expect(story.can('2026-07-06 11:00', 'centre')).not.toContain('escalate');
  });

  it('whoever is to put it right and cannot passes it up, with a word why; it is the level above’s from then on', () => {
    const story = ordered('workshop');
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'escalate', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-07-07 10:00', 'lead-unit', 'escalate');
    expect(story.state()).toMatchObject({ state: 'found', level: 'village', leadUnit: null });
    story.act('2026-07-07 11:00', 'centre', 'dispatch');
    expect(story.state().leadUnit).toBe('village');
  });

  it('the heads of all levels above follow it from the first day, and only those above it', () => {
    const state = found().state();
    for (const [head, area] of [
      ['village-head', 'village-1'],
      ['street-head', 'street-1'],
      ['district-head', 'district'],
    ] as const)
      expect(parts(state, head, area), head).toEqual(['leader']);
    expect(parts(state, 'village-head', 'village-2')).toEqual([]);
    const notice = pack.notices.find((one) => one.clause === 'W6.5');
    expect(notice).toMatchObject({ on: ['dispatch', 'escalate', 'feedback', 'pass', 'rework'], tell: ['leader'] });
  });

  it('the shop still sees what it has passed up', () => {
    const { state } = passedUpTo('district');
    expect(visibleTo({ personId: 'administrator', posts: [post('safety-administrator', 'shop-1')] }, state())).toBe(true);
    expect(visibleTo({ personId: 'administrator', posts: [post('safety-administrator', 'shop-2')] }, state())).toBe(false);
  });

  it('goes up in writing, signed by both levels', () => {
    expect(pack.slips).toMatchObject([{ clause: 'W6.5', on: ['escalate'] }]);
    expect(pack.slips[0]?.signatures).toHaveLength(2);
  });

  it('struck off only by who did not put it right, with a photo; not gone, the same unit goes on', () => {
    const story = ordered('village');
    story.act('2026-07-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    expect(story.can('2026-07-08 11:00', 'lead-unit')).toEqual([]);
    expect(story.refused('2026-07-08 11:00', 'checker', 'pass')?.values).toEqual({ requirement: 'photo' });
    story.act('2026-07-08 11:00', 'checker', 'rework', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'rectifying', level: 'village', leadUnit: 'village', reworks: 1 });
    story.act('2026-07-09 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-07-09 11:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it.each([
    ['workshop', '2026-07-09 17:30'],
    ['village', '2026-07-13 17:30'],
    ['street', '2026-07-20 17:30'],
    ['district', '2026-07-27 17:30'],
  ])('the office’s own limit at the level %s', (level, due) => {
    expect(ordered(level).clock('2026-07-06 10:00', 'rectifying')?.due).toBe(due);
  });

  it('no limit pretends to be the plan’s, and each that passes is told upward, level by level', () => {
    for (const clock of pack.clocks) {
      expect([clock.clause, ...clock.limits.map((row) => row.clause)].every((clause) => clause === 'setting')).toBe(true);
      expect(clock.ladder.find((step) => step.does === 'climb')?.tell).toEqual(['leader']);
    }
    const story = ordered('workshop');
    expect(story.tick('2026-07-09 17:31')).toEqual(['rectifying: warn', 'rectifying: limit']);
    expect(story.tick('2026-07-10 17:31')).toEqual(['rectifying: climb']);
  });

  it('Z1: struck off and still there, it is taken up again', () => {
    const story = ordered('workshop');
    story.act('2026-07-07 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-07-07 11:00', 'checker', 'pass', { contents: [note, photo] });
    story.act('2026-09-30 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'found', level: 'workshop', contests: 1, outcome: null });
  });
});

describe('W6.6 one named safety administrator', () => {
  it('one for each shop or workshop, whose hazards are nobody else’s at level 4', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', workers: { min: 1, max: 1 }, households: null, persons: null }]);
    expect(parts(found().state(), 'safety-administrator', 'shop-1')).toEqual(['centre']);
    expect(parts(found().state(), 'safety-administrator', 'shop-2')).toEqual([]);
  });
});

describe('W6.7 the ledger of checks and rectification', () => {
  it('nothing counts as put right without its entry: what was done, and when', () => {
    const story = ordered('workshop');
    expect(story.refused('2026-07-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'form' });
    const fields = pack.forms.find((one) => one.code === 'rectification')?.fields ?? [];
    expect(fields.filter((field) => field.required).map((field) => field.code)).toEqual(['measures', 'finished-on']);
  });

  it('a check is put on record with the report itself, whatever the hazard: when, where, what', () => {
    expect(pack.categories.filter(({ parent, form: asked }) => parent !== null && asked !== 'hazard')).toEqual([]);
    const fields = pack.forms.find((one) => one.code === 'hazard')?.fields ?? [];
    expect(fields.filter((field) => field.required).map((field) => field.code)).toEqual(['checked-on', 'spot', 'found']);
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
