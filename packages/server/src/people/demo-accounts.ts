import type { Label } from '@gridkeeper/domain/base/label.ts';

/** Known to everybody: these accounts exist in the demo town only, which listens on this machine only. */
export const demoPassword = 'Wangge-2026';

/** What a demo account is: `role` names a role of the pack, held at the office's own area, at one grid, or in `unit`. */
export type DemoAccount = {
  readonly username: string;
  readonly label: Label;
  readonly role: string;
  readonly at: 'office' | 'grid' | 'unit' | 'management-area';
  /** The unit's definition in the pack, for `at: 'unit'`. */
  readonly unit: string | null;
};

/** One account a part in the plan (G5), offered on the sign-in pages of the demo. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'centre', label: { zh: '受理员', en: 'Operator of the centre' }, role: 'centre-operator', at: 'office', unit: null },
  { username: 'head', label: { zh: '受理中心主任', en: 'Head of the centre' }, role: 'centre-head', at: 'office', unit: null },
  { username: 'worker', label: { zh: '网格员', en: 'Grid worker' }, role: 'grid-worker', at: 'grid', unit: null },
  {
    username: 'unit-sanitation',
    label: { zh: '环卫所承办人', en: 'Handler, sanitation office' },
    role: 'unit-handler',
    at: 'unit',
    unit: 'sanitation',
  },
  {
    username: 'unit-ma',
    label: { zh: '管理区承办人', en: 'Handler, management area' },
    role: 'management-area-handler',
    at: 'management-area',
    unit: null,
  },
  { username: 'leader', label: { zh: '街道分管领导', en: 'Leader of the street' }, role: 'street-leader', at: 'office', unit: null },
  {
    username: 'admin',
    label: { zh: '安全管理员（人员与岗位）', en: 'Security administrator (people and posts)' },
    role: 'security-administrator',
    at: 'office',
    unit: null,
  },
  {
    username: 'system',
    label: { zh: '系统管理员（区域与制度）', en: 'System administrator (areas and rules)' },
    role: 'system-administrator',
    at: 'office',
    unit: null,
  },
];
