import { fileURLToPath } from 'node:url';
import { type ActorPost, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, notice, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inCommunity = { gridId: 'grid-1', areaIds: ['street', 'community', 'grid-1'], zone: 'community' };
const filled = { contents: [form] };

function reported(category: string) {
  const story = tell(pack);
  story.report('2026-09-07 09:00', { category, place: inCommunity });
  return story;
}

function inMediation(category = 'neighbours') {
  const story = reported(category);
  story.act('2026-09-07 10:00', 'centre', 'dispatch');
  return story;
}

function closedDispute() {
  const story = inMediation();
  story.act('2026-09-14 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
  story.act('2026-09-15 10:00', 'centre', 'close');
  return story;
}

function sees(state: CaseState, role: string, areaId: string | null, unitCode: string | null = null): boolean {
  const found = pack.roles.find((one) => one.code === role);
  if (!found) throw new Error(`no role ${role}`);
  const post: ActorPost = { role, level: found.level, capabilities: found.capabilities, areaId, unitCode };
  return visibleTo({ personId: 'somebody', posts: [post] }, state);
}

describe('S8.1 lists of disputes and of hazards', () => {
  it('two lists, and every matter is on one of them', () => {
    const heads = pack.categories.filter((category) => category.parent === null).map((category) => category.code);
    expect(heads).toEqual(['disputes', 'hazards']);
  });

  it('a matter is listed when it is given out, each entry a paper; of a dispute not even the place stands on it', () => {
    const [entry] = pack.slips;
    expect(entry).toMatchObject({ clause: 'S8.1', on: ['dispatch'] });
    for (const fact of ['place', 'text', 'form'] as const) expect(entry?.facts).not.toContain(fact);
    expect(inMediation().state()).toMatchObject({ state: 'mediating', leadUnit: 'mediation' });
  });

  it('a dispute is seen by who gives it out and who mediates, and by nobody else of the community', () => {
    const dispute = inMediation().state();
    expect(dispute.restricted).toBe(true);
    expect(sees(dispute, 'desk-officer', 'community')).toBe(true);
    expect(sees(dispute, 'mediator', null, 'mediation')).toBe(true);
    expect(sees(dispute, 'mediator', null, 'property')).toBe(false);
    expect(sees(dispute, 'grid-worker', 'grid-1')).toBe(false);
    expect(sees(dispute, 'secretary', 'community')).toBe(false);
    const hazard = reported('gas').state();
    expect(sees(hazard, 'grid-worker', 'grid-1')).toBe(true);
    expect(sees(hazard, 'secretary', 'community')).toBe(true);
  });

  it('a company that is a party to a dispute takes no part in it', () => {
    expect(inMediation('property-service').state().assisting).toEqual(['committee']);
    const story = inMediation();
    expect(story.refused('2026-09-08 10:00', 'lead-unit', 'progress', { contents: [note, notice] })?.code).toBe('case-never-public');
  });
});

describe('S8.2 four stages: mobilise, survey, rectify, sum up', () => {
  it('in this order, one after the other; their days are settings', () => {
    expect(pack.phases.map((phase) => phase.code)).toEqual(['mobilise', 'survey', 'rectify', 'sum-up']);
    const [first, ...others] = pack.phases;
    let before = first?.to ?? '';
    for (const { from, to } of others) {
      expect(from > before).toBe(true);
      before = to;
    }
    expect(pack.phases.every((phase) => phase.clause === 'setting')).toBe(true);
  });

  it('a hazard: surveyed, listed, rectified, struck off with a word on it', () => {
    const story = reported('wiring');
    story.act('2026-09-07 10:00', 'centre', 'dispatch');
    story.act('2026-09-10 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [note, photo] });
    expect(story.refused('2026-09-11 10:00', 'checker', 'pass', { contents: [photo] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-11 10:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('a dispute: ended by an agreement, or without one but with other ways named, and summed up', () => {
    const story = inMediation();
    story.act('2026-09-09 10:00', 'lead-unit', 'record', filled);
    expect(story.refused('2026-09-14 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-14 10:00', 'lead-unit', 'feedback', { outcome: 'not-possible', contents: [form] });
    expect(story.can('2026-09-14 11:00', 'lead-unit')).toEqual([]);
    story.act('2026-09-15 10:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'not-possible' });
    const ending = pack.forms.find((one) => one.code === 'ending');
    expect(ending?.fields.filter((field) => field.required).map((field) => field.code)).toEqual(['why', 'other-ways']);
  });

  it('mediation is of their own will: who asked for it may take it back', () => {
    const story = inMediation();
    story.act('2026-09-08 10:00', 'reporter', 'withdraw');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
  });
});

describe('S8.3 follow-up visits', () => {
  it('after disputes and after hazards; how many is a setting', () => {
    expect(pack.samples.map(({ clause, per, share, only }) => [clause, per, share, only?.categories?.length])).toEqual([
      ['setting', 'quarter', 1, 6],
      ['setting', 'quarter', 0.5, 6],
    ]);
  });

  it('with a record; what broke out again is taken up again', () => {
    const story = closedDispute();
    expect(story.refused('2026-11-02 10:00', 'lead-unit', 'call-back')?.values).toEqual({ requirement: 'form' });
    story.act('2026-11-02 10:00', 'lead-unit', 'call-back', filled);
    story.act('2026-11-02 11:00', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'told', contests: 1, outcome: null, restricted: true });
  });

  it('nobody at home is counted, and visited again', () => {
    const story = closedDispute();
    story.act('2026-11-02 10:00', 'lead-unit', 'call-back', { reached: false });
    expect(story.state().callBack).toMatchObject({ tries: 1, reached: false });
    story.act('2026-11-05 10:00', 'lead-unit', 'call-back', filled);
    expect(story.state().callBack).toMatchObject({ tries: 2, reached: true });
  });
});

describe('S8.4 its lists of persons are left out', () => {
  it('no form asks about a person', () => {
    expect(pack.forms.flatMap(({ fields }) => fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
