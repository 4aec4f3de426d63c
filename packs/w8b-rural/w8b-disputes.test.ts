import { fileURLToPath } from 'node:url';
import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const place = { gridId: 'grid', areaIds: ['town', 'village', 'grid'], zone: 'whole' };

function mediating() {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category: 'land', place });
  story.act('2026-09-21 10:00', 'centre', 'dispatch');
  return story;
}

function sees(story: ReturnType<typeof mediating>, code: string, unitCode: string | null = null): boolean {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post = { ...role, role: code, areaId: unitCode === null ? 'grid' : null, unitCode };
  return visibleTo({ personId: 'somebody', posts: [post] }, story.state());
}

describe('W8b: disputes (setting)', () => {
  it('are mediated by the village or the judicial office, with a record or the agreement itself', () => {
    const story = mediating();
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'mediating', leadUnit: 'judicial', assisting: ['village'] });
    expect(story.refused('2026-09-22 10:00', 'lead-unit', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-22 10:00', 'lead-unit', 'record', { contents: [form] });
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-23 11:00', 'centre', 'rework');
    expect(story.state()).toMatchObject({ state: 'mediating', reworks: 1 });
    story.act('2026-09-24 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', shown: [] });
  });

  it('or eased where they are found, and reported with what came of it', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'neighbours', solvedOnTheSpot: true, contents: [note], place }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', restricted: true });
  });

  it('residents may bring them by themselves; the grid leader and who mediates see them, and nobody else', () => {
    const disputes = pack.categories.filter((category) => category.parent === 'disputes');
    expect(disputes.map(({ restricted, portal }) => [restricted, portal])).toEqual(Array(2).fill([true, true]));
    const story = mediating();
    expect(['judicial', 'village', 'water'].map((unit) => sees(story, 'unit-handler', unit))).toEqual([true, true, false]);
    expect(sees(story, 'grid-leader')).toBe(true);
    for (const code of ['street-head', 'household-head', 'instructor', 'assistant', 'town-leader'])
      expect(sees(story, code), code).toBe(false);
    expect(pack.notices.find((one) => one.code === 'heard')?.only?.categories).not.toContain('land'); // no leader is told of a mediation
  });

  it('closed, each is asked after in the quarter’s round', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    const story = mediating();
    story.act('2026-09-23 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'pass');
    story.act('2026-12-14 10:00', 'centre', 'call-back', { rating: 2, contents: [form] });
    story.act('2026-12-14 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'reported', contests: 1, outcome: null });
  });
});
