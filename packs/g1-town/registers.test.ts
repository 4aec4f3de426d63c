import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { divisionOf } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('G1.1 13 villages of 7,150 households make 26 grids', () => {
  it('each village of 550 households falls into two of 275, no blank and no overlap', { timeout: 60_000 }, async () => {
    const villages = 13;
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 7150 / villages, households: 5 }));
    expect(grids.length * villages).toBe(26);
    for (const grid of grids) expect(Math.abs(grid.figures.households - 275)).toBeLessThanOrEqual(41); // 15 %
    expect(figures).toMatchObject({ tiles: true, contiguous: 1, buildingsCut: 0 });
    expect(grids.reduce((sum, grid) => sum + grid.figures.households, 0) * villages).toBe(7150);
  });
});

describe('G1.9 place registers: dangerous waters, dilapidated houses, sanitation spots', () => {
  it('each kind of place has its ledger, and a place stands in one of them', () => {
    const places = ['water', 'water', 'dilapidated', 'sanitation', 'other'].map((kind, index) => ({
      name: `第 ${index + 1} 处`,
      fields: { kind },
    }));
    expect(['waters', 'houses', 'sanitation'].map((code) => rowsOf(pack, code, places).length)).toEqual([2, 1, 1]);
    for (const place of places) expect(checkDraft(registerOf(pack, 'risk-point'), place, true).faults).toEqual([]);
  });

  it('a place of no kind is not entered', () => {
    expect(checkDraft(registerOf(pack, 'risk-point'), { name: '水塘' }, true).faults).toMatchObject([{ field: 'kind', fault: 'required' }]);
  });
});

describe('G1.2 each household has a named helper', () => {
  it('the helper is needed; who lives there is not asked', () => {
    const household = registerOf(pack, 'household');
    expect(checkDraft(household, { name: '一组 12 号', fields: { persons: 4 } }, true).faults).toMatchObject([
      { field: 'helper', fault: 'required' },
    ]);
    expect(checkDraft(household, { name: '一组 12 号', fields: { persons: 4, helper: '驻村干部' } }, true).faults).toEqual([]);
    expect(checkDraft(household, { name: '一组 12 号', fields: { helper: '驻村干部', members: '四人' } }, true).faults).toMatchObject([
      { field: 'members', fault: 'unknown' },
    ]);
  });

  it('the files of a grid’s members are its posts, those of its objects the registers', () => {
    expect(pack.ledgers.find(({ code }) => code === 'members')?.from).toEqual({
      posts: { roles: ['stationed-leader', 'stationed-official', 'grid-leader', 'grid-worker', 'group-head'] },
    });
    expect(pack.registers.map(({ code }) => code)).toEqual(['building', 'premises', 'risk-point', 'household']);
  });
});
