import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { divisionOf } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { groupEnd } from '@gridkeeper/domain/registers/retention.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('F4.1 nearly 400 grids of 300 households in 50 communities', () => {
  it('a community of 2,400 households falls into eight: 50 of them make 400', { timeout: 60_000 }, async () => {
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 2400, households: 20 }));
    expect(grids.length * 50).toBe(400);
    expect([figures.least >= 270, figures.most <= 330, figures.tiles]).toEqual([true, true, true]);
  });
});

describe('F4.3 four ledgers', () => {
  it('assistants, households, units, people needing support; each is a view and no copy', () => {
    expect(pack.ledgers.map(({ code, from }) => [code, from])).toEqual([
      ['assistants', { posts: { roles: ['assistant'] } }],
      ['households', { register: 'household', where: [] }],
      ['units', { register: 'unit', where: [] }],
      ['support', { register: 'care-recipient', where: [] }],
    ]);
  });

  it('households have one file each: a number of persons, and a contact if they wish', () => {
    const household = registerOf(pack, 'household');
    const homes = Array.from({ length: 300 }, (_, index) => ({ name: `${index + 1} 户`, fields: { persons: 3 } }));
    expect(homes.flatMap((home) => checkDraft(household, home, true).faults)).toEqual([]);
    expect(rowsOf(pack, 'households', homes)).toHaveLength(300);
    expect(household.fields.filter(({ required }) => required)).toEqual([]);
  });

  it('who needs support asked for it; what he withdraws is kept no longer than 30 days', () => {
    const care = registerOf(pack, 'care-recipient');
    const [group] = care.groups;
    if (!group) throw new Error('no group');
    const consent = { givenOn: '2026-01-05', endsOn: '2027-01-05', withdrawnOn: '2026-06-01' };
    expect(groupEnd(care, group, null, consent)).toBe('2026-06-01');
    expect(group).toMatchObject({ basis: 'consent', keep: { amount: 30, unit: 'natural-days' } });
    expect(care.gradeField).toBeNull();
  });
});
