import { fileURLToPath } from 'node:url';
import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inVillage = { gridId: 'grid', areaIds: ['town', 'village', 'grid'], zone: 'community' };

/** Reported on Monday 21 September 2026. */
function reported(category: string | null = 'neighbours') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inVillage });
  return story;
}

function mediating() {
  const story = reported();
  story.act('2026-09-21 10:00', 'centre', 'dispatch');
  return story;
}

function sees(story: ReturnType<typeof reported>, code: string, unitCode: string | null = null): boolean {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post = { ...role, role: code, areaId: unitCode === null ? 'town' : null, unitCode };
  return visibleTo({ personId: 'somebody', posts: [post] }, story.state());
}

describe('Z1.3 disputes are found and mediated', () => {
  it('by the worker who finds it, who reports what came of it', () => {
    const spot = { category: 'family', solvedOnTheSpot: true, place: inVillage };
    const story = tell(pack);
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
  });

  it('by the community where it is simple, with a record of the mediation or the agreement itself', () => {
    const story = mediating();
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'mediating', leadUnit: 'community' });
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-22 10:00', 'lead-unit', 'record', { contents: [form] });
    const record = pack.workflows
      .find((one) => one.code === 'dispute')
      ?.states.find((state) => state.code === 'mediating')
      ?.actions.find((one) => one.kind === 'record');
    expect(record?.forms).toEqual(['mediation', 'agreement']);
  });

  it('by the justice office where it is complex, over a work order and with others where they are needed', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'correct', { severity: 'complex' });
    expect(story.refused('2026-09-21 10:30', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
    story.act('2026-09-21 10:30', 'centre', 'register');
    story.act('2026-09-21 11:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'mediating', leadUnit: 'justice' });
    expect(story.clock('2026-09-21 11:00', 'handling')?.due).toBe('2026-10-19 17:30'); // the office's 15 working days
    story.act('2026-09-22 10:00', 'lead-unit', 'coordinate', { assisting: ['police'], until: '2026-09-30', contents: [form] });
    expect(story.refused('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'police' });
    story.act('2026-09-24 10:00', 'assisting-unit', 'feedback', { serves: ['police'], outcome: 'solved' });
    story.act('2026-09-24 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('asking');
  });
});

describe('Z1.6 those concerned are asked, and it is mediated again until they are content', () => {
  it('by the platform, for nobody who does not have it goes there', () => {
    const story = mediating();
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.can('2026-09-23 11:00', 'checker')).toEqual([]);
    story.act('2026-09-23 11:00', 'centre', 'rework');
    expect(story.state()).toMatchObject({ state: 'mediating', leadUnit: 'community', reworks: 1 });
    story.act('2026-09-24 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    story.act('2027-09-24 11:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'classifying', contests: 1 });
  });
});

describe('Z1: a dispute is nobody else’s business (setting)', () => {
  it('residents may bring it by themselves; the platform and who mediates see it, other workers and the leader do not', () => {
    const disputes = pack.categories.filter((category) => category.parent === 'disputes');
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(5).fill([true, true]));
    const story = mediating();
    expect(sees(story, 'platform-operator')).toBe(true);
    expect(sees(story, 'community-handler', 'community')).toBe(true);
    expect(sees(story, 'department-handler', 'police')).toBe(false);
    for (const code of ['grid-worker', 'community-manager', 'town-leader']) expect(sees(story, code), code).toBe(false);
  });

  it('each is asked after once, in the round of the quarter; what was agreed and not kept is taken up again', () => {
    const sample = pack.samples.find((one) => one.code === 'disputes');
    expect(sample).toMatchObject({ action: 'call-back', per: 'quarter', share: 1 });
    expect(sample?.only?.categories).toEqual(['neighbours', 'family', 'land', 'labour', 'property']);
    const story = mediating();
    story.act('2026-09-24 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'pass');
    story.act('2026-10-12 10:00', 'centre', 'call-back', { rating: 2, contents: [form] });
    story.act('2026-10-12 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'classifying', contests: 1, outcome: null });
  });
});
