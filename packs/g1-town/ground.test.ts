import { fileURLToPath } from 'node:url';
import { type ActorPost, type HeldCase, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { findRoute } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

type Grid = { readonly village: string; readonly code: string };

/** G1.1: 13 villages, two grids each. */
const grids: readonly Grid[] = Array.from({ length: 13 }, (_, village) =>
  [1, 2].map((half) => ({ village: `village-${village + 1}`, code: `grid-${2 * village + half}` })),
).flat();

function postOf(role: string, areaId: string, unitCode: string | null = null): ActorPost {
  const found = pack.roles.find((one) => one.code === role);
  if (!found) throw new Error(`no role ${role}`);
  return { role, capabilities: found.capabilities, areaId, unitCode };
}

function caseIn(grid: Grid, more: Partial<HeldCase> = {}): HeldCase {
  const place = { gridId: grid.code, areaIds: ['town', grid.village, grid.code], zone: 'town' };
  return {
    place,
    category: 'flood',
    level: null,
    severity: 'ordinary',
    leadUnit: null,
    assisting: [],
    checkerId: null,
    reporterId: null,
    takerId: null,
    restricted: false,
    ...more,
  };
}

function holds(post: ActorPost, held: HeldCase): readonly Holder[] {
  return holdersOf({ personId: 'person', posts: [post] }, held, pack);
}

describe('G1.1 13 villages, 26 grids, 26 workers', () => {
  const workers = grids.map((grid) => postOf('grid-worker', grid.code));

  it('26 grids; each has exactly one worker, and each worker one grid: no blank and no overlap', () => {
    expect(grids).toHaveLength(26);
    expect(pack.gridKinds).toMatchObject([{ code: 'base', workers: { min: 1, max: 1 }, households: null, persons: null }]);
    for (const grid of grids) expect(workers.filter((post) => holds(post, caseIn(grid)).includes('grid-worker'))).toHaveLength(1);
    for (const post of workers) expect(grids.filter((grid) => holds(post, caseIn(grid)).includes('grid-worker'))).toHaveLength(1);
  });

  it('each village is a unit of its own', () => {
    const post = postOf('unit-handler', 'village-3', 'village:village-3');
    const mine = grids.filter((grid) => holds(post, caseIn(grid, { leadUnit: `village:${grid.village}` })).includes('lead-unit'));
    expect(mine.map((grid) => grid.code)).toEqual(['grid-5', 'grid-6']);
  });
});

describe('G1.2 "1+N": 32 officials over 26 grids, and who answers for all', () => {
  it('32 officials, one or two a grid, see their grid and act on nothing', () => {
    const officials = Array.from({ length: 32 }, (_, number) => postOf('stationed-official', grids[number % grids.length]?.code ?? ''));
    for (const grid of grids) {
      const here = officials.filter((post) => visibleTo({ personId: 'person', posts: [post] }, caseIn(grid)));
      expect(here.length).toBeGreaterThanOrEqual(1);
      expect(here.length).toBeLessThanOrEqual(2);
      for (const post of here) expect(holds(post, caseIn(grid))).toEqual([]);
    }
  });

  it('the stationed leader is the leader of both grids of his village', () => {
    const leader = postOf('stationed-leader', 'village-7');
    expect(grids.filter((grid) => holds(leader, caseIn(grid)).includes('leader')).map((grid) => grid.village)).toEqual([
      'village-7',
      'village-7',
    ]);
  });

  it('the head of the centre is not one of those who decide at the leaders’ meeting', () => {
    expect(holds(postOf('centre-head', 'town'), caseIn({ village: 'village-1', code: 'grid-1' }))).toEqual(['centre']);
  });
});

describe('G1.9 the places that the plan names', () => {
  it.each(['dangerous-waters', 'dilapidated-house', 'sanitation-spot'])('%s has a unit that answers', (category) => {
    for (const severity of ['ordinary', 'major'])
      expect(findRoute(pack, { category, zone: 'town', level: null, severity, time: 'working' })).toBeDefined();
  });
});
