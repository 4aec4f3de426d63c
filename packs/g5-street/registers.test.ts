import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { entryWarnings } from '@gridkeeper/domain/registers/certificates.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('G5 names no registers: what this street keeps is a setting', () => {
  it('premises, facilities, equipment, risk points, households, care recipients', () => {
    expect(pack.registers.map(({ sort, clause }) => [sort, clause])).toEqual(
      ['premises', 'facility', 'equipment', 'risk-point', 'household', 'care-recipient'].map((sort) => [sort, 'setting']),
    );
  });

  it('the grid worker keeps them and looks after care recipients, masked; the head of the centre and the leader may look with a reason', () => {
    const may = (capability: string) =>
      pack.roles.filter(({ capabilities }) => capabilities.some((one) => one === capability)).map(({ code }) => code);
    expect(may('register.edit')).toEqual(['centre-operator', 'centre-head', 'grid-worker']);
    expect(may('register.reveal')).toEqual(['centre-head', 'street-leader']);
    expect(may('register.care')).toEqual(['centre-head', 'grid-worker']);
    for (const role of pack.roles.filter(({ code }) => code.endsWith('administrator')))
      expect(role.capabilities.filter((one) => one.startsWith('register.'))).toEqual([]);
  });

  it('a restaurant that lacks its food licence needs looking after until it has one', () => {
    const premises = registerOf(pack, 'premises');
    const warnings = (certificates: readonly { code: string; expiresOn: string | null }[]) =>
      entryWarnings(premises, { fields: { kind: 'restaurant' }, certificates, consent: null }, '2026-11-20').length;
    const licence = { code: 'business-licence', expiresOn: null };
    expect([
      warnings([licence]),
      warnings([licence, { code: 'food', expiresOn: '2028-01-01' }]),
      warnings([licence, { code: 'food', expiresOn: '2028-01-01' }, { code: 'health', expiresOn: '2027-06-01' }]),
    ]).toEqual([2, 1, 0]);
  });

  it('a damaged facility is listed for repair, a removed one is not', () => {
    const facilities = ['sound', 'damaged', 'lost', 'disused', 'removed'].map((state) => ({ name: state, fields: { state } }));
    expect(rowsOf(pack, 'damaged-facilities', facilities).map(({ name }) => name)).toEqual(['damaged', 'lost']);
  });
});
