import { fileURLToPath } from 'node:url';
import { rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { divisionOf } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('W2.1 grids of 300 households', () => {
  it('a community of 900 households falls into three, each of 300 within a tenth', { timeout: 60_000 }, async () => {
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 900, households: 10 }));
    expect(grids).toHaveLength(3);
    expect([figures.least >= 270, figures.most <= 330, figures.mean]).toEqual([true, true, 300]);
  });
});

describe('W2.2 heads of grids, buildings and their units', () => {
  it('they are read off the posts, with photo, name and phone in one place', () => {
    expect(pack.ledgers.find(({ code }) => code === 'heads')?.from).toEqual({
      posts: { roles: ['grid-leader', 'building-head', 'unit-head'] },
    });
  });

  it('a building without a head is seen', () => {
    const buildings = [true, false, true].map((head, index) => ({ name: `${index + 1}幢`, fields: { head } }));
    expect(rowsOf(pack, 'without-head', buildings).map(({ name }) => name)).toEqual(['2幢']);
  });

  it('no register asks building or unit heads about persons', () => {
    for (const code of ['building-head', 'unit-head'])
      expect(pack.roles.find((role) => role.code === code)?.capabilities).toEqual(['case.report']);
  });
});
