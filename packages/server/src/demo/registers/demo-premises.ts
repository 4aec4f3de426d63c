import type { RowDraft } from '../../registers/row-draft.ts';
import type { BuildingRecord } from '../../registers/save-buildings.ts';
import type { Chance } from '../history/chance.ts';

/** A kind of premises 场所 of the demo town: how it is called, its small kind 九小, its usual risk, and the certificates that it holds. */
type Trade = {
  readonly kind: string;
  readonly small: string;
  readonly grade: string;
  readonly called: readonly string[];
  readonly certificates: readonly string[];
};

const trades: readonly Trade[] = [
  { kind: 'shop', small: 'small-shop', grade: 'low', called: ['便利店', '杂货铺', '文具店', '五金店'], certificates: [] },
  {
    kind: 'restaurant',
    small: 'small-restaurant',
    grade: 'ordinary',
    called: ['面馆', '早点铺', '家常菜馆'],
    certificates: ['food', 'health'],
  },
  {
    kind: 'lodging',
    small: 'small-lodging',
    grade: 'considerable',
    called: ['旅馆', '民宿'],
    certificates: ['health', 'special-trade', 'fire', 'hygiene'],
  },
  { kind: 'leisure', small: 'small-leisure', grade: 'ordinary', called: ['理发店', '健身房'], certificates: ['health', 'fire', 'hygiene'] },
  { kind: 'clinic', small: 'small-care', grade: 'ordinary', called: ['诊所'], certificates: ['clinic'] },
  { kind: 'pharmacy', small: 'small-shop', grade: 'ordinary', called: ['药房'], certificates: ['pharmacy'] },
  { kind: 'school', small: 'small-school', grade: 'considerable', called: ['托管班', '幼儿园'], certificates: ['fire', 'school'] },
  { kind: 'workshop', small: 'small-workshop', grade: 'considerable', called: ['木器加工坊', '粮油加工坊'], certificates: [] },
  { kind: 'gas-chemicals', small: 'small-hazard', grade: 'major', called: ['液化气供应站'], certificates: ['gas'] },
];
const houses = ['沐风', '云岭', '青石', '拾光', '小巷', '山海', '知味', '长安', '河畔', '春和', '南枝', '北斗'];

type Days = { readonly after: (days: number) => string };

/**
 * Invented premises with their certificates: most valid for long, one in eight missing, some ending within two months or ended lately, so that
 * warnings are there to look at.
 */
export function demoPremises(buildings: readonly BuildingRecord[], chance: Chance, days: Days, howMany: number): readonly RowDraft[] {
  const numbers = new Map<string, number>();
  return Array.from({ length: howMany }, (_, i): RowDraft => {
    const trade = chance.pickWeighted(trades, ({ grade }) => (grade === 'low' ? 6 : grade === 'major' ? 0.4 : 2));
    const called = `${chance.pick(houses)}${chance.pick(trade.called)}`;
    const twice = (numbers.get(called) ?? 0) + 1;
    numbers.set(called, twice);
    const building = chance.pick(buildings);
    return {
      row: i + 1,
      ref: `demo-premises-${i + 1}`,
      draft: {
        name: twice === 1 ? called : `${called}（${twice} 店）`,
        address: building.label,
        point: building.point,
        fields: {
          kind: trade.kind,
          'nine-small': trade.small,
          grade: trade.grade,
          area: Math.round(chance.between(20, 280)),
          staff: Math.round(chance.between(1, 12)),
        },
      },
      certificates: ['business-licence', ...trade.certificates]
        .filter(() => chance.once(0.875))
        .map((code) => ({
          code,
          number: `SF${String(i + 1).padStart(4, '0')}-${code.slice(0, 2).toUpperCase()}`,
          issuedOn: days.after(-Math.round(chance.between(200, 900))),
          ...(['business-licence', 'fire'].includes(code) ? {} : { expiresOn: days.after(endOf(chance)) }),
        })),
    };
  });
}

/** Days from today: one in thirty ended lately, one in nine ends within 60 days. */
function endOf(chance: Chance): number {
  if (chance.once(1 / 30)) return -Math.round(chance.between(1, 20));
  return Math.round(chance.once(1 / 9) ? chance.between(8, 60) : chance.between(61, 1_000));
}
