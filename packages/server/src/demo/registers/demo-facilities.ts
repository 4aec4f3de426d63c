import type { RowDraft } from '../../registers/row-draft.ts';
import type { BuildingRecord } from '../../registers/save-buildings.ts';
import type { Chance } from '../history/chance.ts';

/** Facilities 部件 by their class and small class of GB/T 47678.5. */
const sorts = [
  { class: 'utilities', code: '01037', name: '路灯', keeper: '市政养护所' },
  { class: 'utilities', code: '01003', name: '雨水井盖', keeper: '市政养护所' },
  { class: 'utilities', code: '01046', name: '健身器材', keeper: '文体站' },
  { class: 'traffic', code: '02025', name: '非机动车停放点', keeper: '城管办' },
  { class: 'sanitation', code: '03001', name: '公厕', keeper: '环卫所' },
  { class: 'sanitation', code: '03005', name: '垃圾箱', keeper: '环卫所' },
  { class: 'greening', code: '04002', name: '行道树', keeper: '园林站' },
] as const;

/** Invented facilities near the houses, with codes of 17 digits under the invented division 990000; one in fifteen damaged. */
export function demoFacilities(buildings: readonly BuildingRecord[], chance: Chance, howMany: number): readonly RowDraft[] {
  return Array.from({ length: howMany }, (_, i): RowDraft => {
    const sort = chance.pickWeighted(sorts, ({ code }) => (code === '03001' ? 0.3 : 1));
    const building = chance.pick(buildings);
    const [lon, lat] = building.point;
    return {
      row: i + 1,
      ref: `demo-facility-${i + 1}`,
      draft: {
        code: `990000${sort.code}${String(i + 1).padStart(6, '0')}`,
        name: `${sort.name} ${String(i + 1).padStart(3, '0')}`,
        address: `${building.label}旁`,
        point: [lon + chance.between(-0.0001, 0.0001), lat + chance.between(-0.0001, 0.0001)],
        fields: {
          class: sort.class,
          state: chance.once(1 / 15) ? 'damaged' : 'sound',
          keeper: sort.keeper,
        },
      },
    };
  });
}

const risks = [
  { kind: 'water', name: '水塘', measure: '立警示牌，放救生圈，汛期每日看一次。' },
  { kind: 'flooding', name: '低洼路段', measure: '雨前清理雨水口，备沙袋。' },
  { kind: 'dilapidated', name: '危旧房', measure: '已劝离，围挡，每周看一次裂缝。' },
  { kind: 'fire', name: '堆场', measure: '配灭火器，与住宅隔开。' },
  { kind: 'sanitation', name: '卫生死角', measure: '每周清理一次。' },
] as const;

export function demoRiskPoints(buildings: readonly BuildingRecord[], chance: Chance, howMany: number): readonly RowDraft[] {
  return Array.from({ length: howMany }, (_, i): RowDraft => {
    const risk = chance.pick(risks);
    const building = chance.pick(buildings);
    return {
      row: i + 1,
      ref: `demo-risk-${i + 1}`,
      draft: {
        name: `${building.label}${risk.name}`,
        address: building.label,
        point: building.point,
        fields: { kind: risk.kind, grade: chance.once(0.2) ? 'considerable' : 'ordinary', measure: risk.measure },
      },
    };
  });
}
