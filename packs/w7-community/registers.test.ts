import { fileURLToPath } from 'node:url';
import { registerOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { divisionOf } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { addDays, consentFault } from '@gridkeeper/domain/registers/consent.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('W7.1 grids of 300-500 households', () => {
  it('a community of 1,600 households falls into four of about 400', { timeout: 60_000 }, async () => {
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 1600, households: 10 }));
    expect(grids).toHaveLength(4);
    expect([figures.withinBounds, figures.tiles]).toEqual([1, true]);
  });
});

describe('W7.5 a letter to each household, and the duty of privacy', () => {
  const household = registerOf(pack, 'household');

  it('that letter and card were given is noted by its day', () => {
    const fields = { 'letter-given': '2026-03-02', 'card-given': '2026-03-02' };
    expect(checkDraft(household, { name: '三组 8 号', fields }, true).faults).toEqual([]);
    expect(pack.ledgers.find(({ code }) => code === 'letters')?.columns).toEqual(['address', 'letter-given', 'card-given', 'grid']);
  });

  it('a phone is left by own wish, for a year, and is masked', () => {
    const { consent } = household;
    if (!consent) throw new Error('no consent');
    expect(consent.lasts).toEqual({ amount: 365, unit: 'natural-days' });
    const given = { by: 'self', version: consent.version, givenOn: '2026-03-02', underAge: false } as const;
    expect(consentFault(consent, given, addDays('2026-03-02', 365), '2026-11-20')).toBeUndefined();
    expect(consentFault(consent, { ...given, underAge: true }, addDays('2026-03-02', 365), '2026-11-20')).toBe('consent-guardian');
    expect(consentFault(consent, { ...given, version: '0' }, addDays('2026-03-02', 365), '2026-11-20')).toBe('consent-version');
    expect(household.fields.find(({ code }) => code === 'contact-phone')).toMatchObject({ secret: true, group: 'contact' });
  });

  it('whoever may look behind the mask is the leader of the community, with a reason', () => {
    expect(pack.roles.filter(({ capabilities }) => capabilities.includes('register.reveal')).map(({ code }) => code)).toEqual([
      'community-leader',
    ]);
  });
});
