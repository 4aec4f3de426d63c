import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('S12.6 household file', () => {
  const household = registerOf(pack, 'household');

  it('has a number of persons, who brings its matters in, and what the household wishes to leave', () => {
    const file = { name: '2幢 301', fields: { persons: 3, helper: '联户员' } };
    expect(checkDraft(household, file, true).faults).toEqual([]);
    expect(rowsOf(pack, 'files', [file])).toHaveLength(1);
    expect(household.groups.map(({ basis }) => basis)).toEqual(['consent']);
  });

  it('the grades 先进 一般 较差 are given to nobody’s household', () => {
    expect(household.gradeField).toBeNull();
    expect(checkDraft(household, { name: '2幢 301', fields: { grade: '先进' } }, true).faults).toMatchObject([
      { field: 'grade', fault: 'unknown' },
    ]);
  });

  it('the head of a group keeps it, the secretaries look behind the mask with a reason, members who bring matters in see none of it', () => {
    const may = (capability: string) =>
      pack.roles.filter(({ capabilities }) => capabilities.some((one) => one === capability)).map(({ code }) => code);
    expect(may('register.edit')).toEqual(['branch-secretary', 'group-head']);
    expect(may('register.reveal')).toEqual(['general-branch-secretary', 'branch-secretary']);
    expect(may('register.view')).not.toContain('linked-member');
  });
});

describe('S12.5 a volunteer team in each grid', () => {
  it('the teams are read off their leaders’ posts', () => {
    expect(pack.ledgers.find(({ code }) => code === 'teams')?.from).toEqual({ posts: { roles: ['volunteer-leader'] } });
  });
});
