import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { addDays, consentFault } from '@gridkeeper/domain/registers/consent.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('F2.5 registers of needs', () => {
  it('a household says itself what it wants: errands, repairs, care at home', () => {
    const household = registerOf(pack, 'household');
    const needs = ['wants-errands', 'wants-repairs', 'wants-home-care'];
    expect(needs.map((code) => household.fields.find((field) => field.code === code)?.group)).toEqual(['contact', 'contact', 'contact']);
    expect(household.groups[0]?.basis).toBe('consent');
    expect(rowsOf(pack, 'needs', [{ name: '1幢 101', fields: { 'wants-errands': true } }])).toHaveLength(1);
  });
});

describe('F2.11 home-care need file of the elderly, 60 and older', () => {
  const file = registerOf(pack, 'home-care');

  it('asks which service is wished for, by own consent or the guardian’s', () => {
    expect(checkDraft(file, { name: '张三', fields: {} }, true).faults).toMatchObject([{ field: 'reason', fault: 'required' }]);
    expect(checkDraft(file, { name: '张三', fields: { reason: 'meals' } }, true).faults).toEqual([]);
    const { consent } = file;
    if (!consent) throw new Error('no consent');
    const given = { by: 'self', version: consent.version, givenOn: '2025-11-01', underAge: false } as const;
    expect(consentFault(consent, given, addDays('2025-11-01', 365), '2026-11-20')).toBe('consent-over');
  });

  it('asks nothing about health, and only the agent and the station see it', () => {
    expect(file.fields.map(({ code }) => code)).toEqual(['reason', 'phone', 'emergency-name', 'emergency-phone', 'needs', 'helper']);
    expect(pack.roles.filter(({ capabilities }) => capabilities.includes('register.care')).map(({ code }) => code)).toEqual([
      'agent',
      'station-operator',
    ]);
  });
});
