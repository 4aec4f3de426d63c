import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { accepted, inGrid, pack } from './g1-story.ts';

function mediating() {
  const story = accepted('2026-07-06 10:00', 'ordinary', 'neighbours');
  story.act('2026-07-06 11:00', 'centre', 'dispatch');
  return story;
}

function closed() {
  const story = mediating();
  story.act('2026-07-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  story.act('2026-07-09 10:00', 'centre', 'close');
  return story;
}

function sees(story: ReturnType<typeof mediating>, code: string, unitCode: string | null = null): boolean {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post = { ...role, role: code, areaId: unitCode === null ? 'town' : null, unitCode };
  return visibleTo({ personId: 'somebody', posts: [post] }, story.state());
}

describe('G1: disputes (setting)', () => {
  it('are accepted and mediated within the same 2 and 7 days, with a record or the agreement itself', () => {
    const story = mediating();
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'mediating', leadUnit: 'village', assisting: ['justice'] });
    expect(story.clock('2026-07-06 11:00', 'done')?.due).toBe('2026-07-13 17:30');
    expect(story.refused('2026-07-07 10:00', 'lead-unit', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-07-07 10:00', 'lead-unit', 'record', { contents: [form] });
    expect(story.state().state).toBe('mediating');
  });

  it('or the worker eases it where he finds it, and reports what came of it', () => {
    const story = tell(pack);
    const spot = { category: 'family', solvedOnTheSpot: true, contents: [note], place: inGrid };
    story.report('2026-07-06 10:00', spot, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
  });

  it('residents may bring them by themselves; the centre and who mediates see them, and nobody else', () => {
    const disputes = pack.categories.filter((category) => category.parent === 'disputes');
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(4).fill([true, true]));
    const story = mediating();
    expect(sees(story, 'centre-operator')).toBe(true);
    expect(['village', 'justice', 'police'].map((unit) => sees(story, 'unit-handler', unit))).toEqual([true, true, false]);
    for (const code of ['grid-worker', 'grid-leader', 'stationed-official', 'stationed-leader', 'town-leader', 'volunteer'])
      expect(sees(story, code), code).toBe(false);
    expect(sees(accepted('2026-07-06 10:00'), 'grid-leader')).toBe(true);
  });

  it('the centre follows them until they are really solved, and asks once more in the quarter’s round', () => {
    const again = mediating();
    again.act('2026-07-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    again.act('2026-07-09 10:00', 'centre', 'rework');
    expect(again.state()).toMatchObject({ state: 'mediating', leadUnit: 'village', reworks: 1 });
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toHaveLength(4);
    const story = closed();
    story.act('2026-09-30 10:00', 'centre', 'call-back', { rating: 1, contents: [form] });
    story.act('2026-09-30 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'reported', contests: 1, outcome: null });
  });
});
