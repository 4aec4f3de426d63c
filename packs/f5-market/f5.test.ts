import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inSection = { gridId: 'section-1', areaIds: ['district', 'street', 'community', 'section-1'], zone: 'district' };

/** Reported on Monday 21 September 2026 at nine. */
function reported(category: string | null) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inSection });
  return story;
}

function lookedAt(category = 'no-health-permit') {
  const story = reported(category);
  story.act('2026-09-21 15:00', 'grid-worker', 'verify', { contents: [form, photo] });
  return story;
}

function withDepartment(category?: string) {
  const story = lookedAt(category);
  story.act('2026-09-22 09:00', 'centre', 'dispatch');
  return story;
}

const leadOf = (category: string, level = 'station') =>
  route(pack, { category, zone: 'district', level, severity: null, time: 'working' }).lead;

function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

describe('F5.1 139 section officers', () => {
  it('of 139 sections each has one officer, told of what is reported there and of nothing else', () => {
    expect(pack.gridKinds.map((kind) => [kind.code, kind.layer, kind.workers])).toEqual([['base', 'market', { min: 1, max: 1 }]]);
    const state = reported('no-food-permit').state();
    const sections = Array.from({ length: 139 }, (_, index) => `section-${index + 1}`);
    expect(sections.filter((section) => partsOf(state, 'section-officer', section).includes('grid-worker'))).toEqual(['section-1']);
    expect(pack.notices.find((notice) => notice.on.includes('report'))?.tell).toEqual(['grid-worker']);
  });
});

describe('F5.3 station and branch', () => {
  it('what the station passes up the branch has, and may send back', () => {
    const story = reported('refunds');
    story.act('2026-09-21 10:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'received', level: 'branch' });
    expect(partsOf(story.state(), 'branch-operator', 'district')).toContain('centre');
    expect(partsOf(story.state(), 'station-operator', 'street')).not.toContain('centre');
    story.act('2026-09-21 11:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'received', level: 'station' });
  });
});

describe('F5.7 unlicensed business flow 无照经营 across departments', () => {
  it('the officer looks first and writes down what it lacks, with a photo', () => {
    const story = reported('no-health-permit');
    expect(story.state()).toMatchObject({ workflow: 'unlicensed', state: 'found' });
    expect(story.can('2026-09-21 10:00', 'centre')).not.toContain('dispatch');
    expect(story.refused('2026-09-21 15:00', 'grid-worker', 'verify', { contents: [photo] })?.values).toEqual({ requirement: 'form' });
    expect(story.refused('2026-09-21 15:00', 'grid-worker', 'verify', { contents: [form] })?.values).toEqual({ requirement: 'photo' });
    expect(lookedAt().state()).toMatchObject({ state: 'looked-at', phase: 'intake' });
    const asked = pack.forms.find((one) => one.code === 'premises-check')?.fields;
    expect(asked?.filter((field) => field.required).map((field) => field.code)).toEqual(['licence', 'permit', 'business', 'danger']);
  });

  it.each([
    ['no-health-permit', 'health'],
    ['no-training-permit', 'education'],
    ['no-venue-permit', 'culture'],
    ['no-hazard-permit', 'emergency'],
    ['no-transport-permit', 'transport'],
    ['no-food-permit', 'station'],
    ['no-business-licence', 'station'],
  ])('%s belongs to who would give the licence: %s', (category, lead) => {
    expect(leadOf(category)).toBe(lead);
  });

  it('handed across in writing, so that nobody can say he did not know; nobody is passed by', () => {
    const story = withDepartment();
    expect(story.state()).toMatchObject({ state: 'with-department', leadUnit: 'health', assisting: ['station'] });
    const slip = pack.slips.find((one) => one.on.includes('dispatch'));
    expect(slip?.label.zh).toBe('抄告函');
    expect(slip?.facts).toEqual(expect.arrayContaining(['lead-unit', 'assisting', 'limit']));
    expect(pack.notices.find((one) => one.on.includes('dispatch'))?.tell).toEqual(['assisting-unit']);
  });

  it('who says that it is not his licence gives it back, with reasons, and another gets it', () => {
    const story = withDepartment();
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'reject', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 10:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'looked-at', leadUnit: null, rejections: 1 });
    story.act('2026-09-22 11:00', 'centre', 'dispatch', { unit: 'culture' });
    expect(story.state().leadUnit).toBe('culture');
  });

  it('jointly: every department answers for its own part before it is done', () => {
    const story = withDepartment('no-hazard-permit');
    const call = { assisting: ['fire', 'appearance'], until: '2026-09-24', contents: [form] };
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'coordinate', { ...call, assisting: [] })?.values).toEqual({
      requirement: 'units',
    });
    story.act('2026-09-22 10:00', 'lead-unit', 'coordinate', call);
    story.act('2026-09-23 10:00', 'assisting-unit', 'feedback', { serves: ['fire'], outcome: 'solved' });
    expect(story.refused('2026-09-23 11:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'appearance' });
    story.act('2026-09-24 10:00', 'assisting-unit', 'feedback', { serves: ['appearance'], outcome: 'solved' });
    story.act('2026-09-24 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'checking', leadUnit: 'emergency', outcome: 'solved' });
  });

  it('the officer looks again, with a photo; still unlicensed, it begins anew', () => {
    const story = withDepartment();
    story.act('2026-09-29 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.can('2026-09-29 11:00', 'lead-unit')).toEqual([]);
    expect(story.refused('2026-09-29 15:00', 'checker', 'pass', { contents: [note] })?.values).toEqual({ requirement: 'photo' });
    story.act('2026-09-29 15:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'looked-at', reworks: 1 });
    story.act('2026-09-30 09:00', 'centre', 'dispatch');
    story.act('2026-10-12 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-10-13 10:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('who can have a licence is helped to it by a day first (setting); who lets the day pass is dealt with', () => {
    const story = lookedAt('no-business-licence');
    expect(story.refused('2026-09-22 09:00', 'grid-worker', 'suspend')?.values).toEqual({ requirement: 'until' });
    story.act('2026-09-22 09:00', 'grid-worker', 'suspend', { until: '2026-10-20' });
    expect(story.clock('2026-09-22 09:00', 'applying')?.due).toBe('2026-10-20 17:30');
    const licensed = lookedAt('no-business-licence');
    licensed.act('2026-09-22 09:00', 'grid-worker', 'suspend', { until: '2026-10-20' });
    licensed.act('2026-10-16 09:00', 'grid-worker', 'feedback', { outcome: 'solved' });
    expect(licensed.state().state).toBe('checking');
    expect(story.tick('2026-10-20 17:31')).toContain('applying: limit');
    story.act('2026-10-21 09:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'with-department', leadUnit: 'station' });
    expect(lookedAt('no-health-permit').can('2026-09-22 09:00', 'grid-worker')).toEqual([]); // a clinic is not kept open meanwhile
  });

  it('all limits are settings: 15 working days with a department, 3 for dangerous goods', () => {
    const due = (category: string) => withDepartment(category).clock('2026-09-22 09:00', 'handling')?.due;
    expect(due('no-health-permit')).toBe('2026-10-20 17:30'); // Mid-Autumn on Friday the 25th, National Day 1-7 October, Saturday the 10th worked
    expect(due('no-hazard-permit')).toBe('2026-09-28 17:30');
    expect(new Set(pack.clocks.map((clock) => clock.clause))).toEqual(new Set(['setting']));
  });
});

describe('F5.8 81 service stations', () => {
  it('settle a consumer’s complaint where the thing was bought, in writing', () => {
    const story = tell(pack);
    const settled = { category: 'goods', source: 'desk', solvedOnTheSpot: true, place: inSection } as const;
    expect(() => story.report('2026-09-21 09:00', settled, ['taker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...settled, contents: [note] }, ['taker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', takerId: 'person-1' });
  });

  it('see what they took themselves, and nothing of the market around them', () => {
    expect(pack.roles.find((role) => role.code === 'service-station')?.capabilities).toEqual(['case.report']);
    expect(partsOf(reported('goods').state(), 'service-station', 'section-1')).toEqual([]);
    expect(partsOf(lookedAt().state(), 'service-station', 'section-1')).toEqual([]);
  });

  it('what they cannot settle the market supervision has', () => {
    const story = reported('food-safety');
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'station' });
    expect(story.clock('2026-09-21 10:00', 'handling')?.due).toBe('2026-10-08 17:30');
    story.act('2026-09-28 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-28 14:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(leadOf('food-safety', 'branch')).toBe('food');
  });
});

describe('F5: businesses are looked at, nobody is listed', () => {
  it('no form asks about a person', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
