import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('W8a.2 companies assessed and graded; list of key companies', () => {
  const company = registerOf(pack, 'company');

  it('a company has its grade and the day it was given', () => {
    expect(company.gradeField).toBe('grade');
    expect(checkDraft(company, { name: '某化工厂', fields: { kind: 'gas-chemicals' } }, true).faults).toMatchObject([
      { field: 'grade', fault: 'required' },
    ]);
    const fields = { kind: 'gas-chemicals', grade: 'major', assessed: '2026-03-01', key: true };
    expect(checkDraft(company, { name: '某化工厂', fields }, true).faults).toEqual([]);
  });

  it('the list of key companies is those put on it, whatever their grade', () => {
    const companies = [
      { name: '甲', fields: { grade: 'major', key: true } },
      { name: '乙', fields: { grade: 'low', key: true } },
      { name: '丙', fields: { grade: 'considerable', key: false } },
    ];
    expect(rowsOf(pack, 'key-companies', companies).map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(rowsOf(pack, 'graded', companies).map(({ name }) => name)).toEqual(['甲', '丙']);
  });

  it('W8a.7: the ledger of hazards is a view of the open cases, with their state', () => {
    const ledger = pack.ledgers.find(({ code }) => code === 'hazards');
    expect(ledger?.from).toEqual({ cases: { categories: null, open: true } });
    expect(ledger?.columns).toContain('state');
  });
});
