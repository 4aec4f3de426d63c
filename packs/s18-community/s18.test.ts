import { fileURLToPath } from 'node:url';
import { form, note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));
const { pack: w7 } = await loadPack(fileURLToPath(new URL('../w7-community', import.meta.url)));

const inCommunity = { gridId: 'grid', areaIds: ['town', 'community', 'grid'], zone: 'town-area' };

describe('S18 as W7', () => {
  it('is W7 under its own name', () => {
    expect(pack).toEqual({ ...w7, id: 's18-community', plan: 'S18', label: pack.label });
    expect(pack.label).not.toEqual(w7.label);
  });

  it('grids of 300-500 households, village groups allowed', () => {
    expect(pack.gridKinds.map(({ code, households }) => [code, households])).toEqual([
      ['base', { min: 300, max: 500 }],
      ['micro', null],
    ]);
  });

  it('ordinary: on the spot and registered', () => {
    const story = tell(pack);
    const spot = { category: 'clutter', solvedOnTheSpot: true, contents: [note], place: inCommunity };
    story.report('2026-09-21 09:00', spot, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('through the three tiers: grid worker, acceptance centre of the community, service centre of the town', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'street-light', place: inCommunity });
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    story.act('2026-09-21 14:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'town' });
    story.act('2026-09-22 09:00', 'centre', 'dispatch');
    story.act('2026-09-28 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-28 11:00', 'centre', 'feedback');
    story.act('2026-09-28 14:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', everOverdue: false });
  });

  it('disputes are mediated by the community’s centre, before few eyes', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'neighbours', place: inCommunity });
    expect(story.state()).toMatchObject({ workflow: 'dispute', state: 'accepting', level: 'community', restricted: true });
    story.act('2026-09-21 15:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:30', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('approval: accept → review → district approval, on notice at community and town, with an objection between', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'housing-security', place: inCommunity });
    story.act('2026-09-21 10:00', 'centre', 'register');
    story.act('2026-09-22 10:00', 'centre', 'publish', { until: '2026-09-29', contents: [notice] });
    story.act('2026-09-24 10:00', 'resident', 'object');
    story.act('2026-09-28 10:00', 'centre', 'publish', { until: '2026-10-12', contents: [notice] });
    expect(story.refused('2026-10-12 09:00', 'centre', 'escalate')?.code).toBe('case-too-early');
    story.act('2026-10-13 09:00', 'centre', 'escalate');
    story.act('2026-10-14 10:00', 'centre', 'publish', { until: '2026-10-21', contents: [notice] });
    story.act('2026-10-22 09:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-district', leadUnit: 'district' });
    story.act('2026-10-30 10:00', 'higher', 'feedback', { outcome: 'solved' });
    story.act('2026-10-30 11:00', 'centre', 'feedback');
    story.act('2026-10-30 14:00', 'centre', 'close');
    const visited = story.events.flatMap((event) => (event.type === 'acted' ? [event.to] : []));
    expect(visited.filter((state) => state.endsWith('-notice'))).toEqual(['community-notice', 'community-notice', 'town-notice']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });
});
