import { fileURLToPath } from 'node:url';
import { divisionOf, rectangle } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { entryWarnings } from '@gridkeeper/domain/registers/certificates.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { dueStep } from '@gridkeeper/domain/registers/due-warnings.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));
const kind = (code: string) => {
  const found = pack.registers.find((one) => one.code === code);
  if (!found) throw new Error(`no register ${code}`);
  return found;
};

describe('Z1.1 a community is divided into grids of 300-500 households', () => {
  it('1,200 households and a school: the school is cut out first, the rest are three base grids of about 400', {
    timeout: 60_000,
  }, async () => {
    const school = { name: '学校', shape: rectangle(100, 500, 200, 160) };
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 1200, households: 10, dedicated: [school] }));
    const base = grids.filter((grid) => grid.kind === 'base');
    expect(grids.filter((grid) => grid.kind === 'dedicated').map(({ name }) => name)).toEqual(['学校']);
    expect(base).toHaveLength(3);
    for (const { figures: grid } of base)
      expect([grid.households >= 300, grid.households <= 500, grid.contiguous]).toEqual([true, true, true]);
    expect(figures).toMatchObject({ tiles: true, buildingsCut: 0, withinBounds: 1, contiguous: 1 });
  });
});

describe('Z1.8 one data centre: population, houses, geography, social affairs', () => {
  it('houses and their households, units, premises, facilities and risk points are kept; nobody is listed', () => {
    const sorts = pack.registers.map(({ sort }) => sort);
    expect(sorts).toEqual(['building', 'dwelling', 'household', 'unit', 'premises', 'facility', 'risk-point', 'care-recipient']);
    expect(kind('household').fields.find(({ code }) => code === 'persons')).toMatchObject({ type: 'number', about: 'place' });
    const ofPersons = pack.registers.flatMap(({ code, fields }) =>
      fields.filter(({ about }) => about === 'person').map((field) => [code, field.secret]),
    );
    expect(new Set(ofPersons.map(([code]) => code))).toEqual(new Set(['household', 'unit', 'premises', 'care-recipient']));
    expect(ofPersons.every(([, secret]) => secret)).toBe(true);
  });

  it('a facility has its code of 17 digits, or the old one of 16, and no other', () => {
    const draft = (code: string) => checkDraft(kind('facility'), { name: '路灯', code, fields: { class: 'utilities' } }, true).faults;
    expect(draft('99000001037000001')).toEqual([]); // 6 + 2 + 3 + 6
    expect(draft('9900000137000001')).toEqual([]); // 6 + 2 + 2 + 6
    expect(draft('990000010370000012')).toMatchObject([{ field: 'code', fault: 'facility-code' }]);
  });

  it('whoever is looked after wished for it, below 14 his guardian did', () => {
    expect(kind('care-recipient')).toMatchObject({ consent: { guardianUnder: 14 }, groups: [{ basis: 'consent' }] });
    const may = pack.roles.filter(({ capabilities }) => capabilities.includes('register.care')).map(({ code }) => code);
    expect(may).toEqual(['grid-worker', 'community-manager']);
  });
});

describe('Z1.3 hazards of production, fire, food and drug are looked for where they are', () => {
  it('a restaurant without its food licence is seen at once; one that ends is told 60, 30 and 7 days before, and becomes a case with 7', () => {
    const premises = kind('premises');
    const facts = { fields: { kind: 'restaurant' }, consent: null };
    expect(
      entryWarnings(premises, { ...facts, certificates: [] }, '2026-11-20').map((one) => 'certificate' in one && one.certificate),
    ).toEqual(['business-licence', 'food']);
    const { expiry } = premises;
    if (!expiry) throw new Error('nothing is told');
    const told = ['2026-10-01', '2026-10-02', '2026-11-01', '2026-11-24'].map((today) =>
      dueStep(expiry, { expiresOn: '2026-12-01', warned: today > '2026-10-02' ? [60] : [], hasCase: false }, today),
    );
    expect(told.map(({ tell, openCase }) => [tell, openCase])).toEqual([
      [null, false], // 61 days
      [60, false],
      [30, false],
      [7, true],
    ]);
    expect(pack.categories.some(({ code, parent }) => code === expiry.category && parent === 'production-safety')).toBe(true);
  });
});
