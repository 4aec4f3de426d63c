import type { Label } from '../../base/label.ts';
import type { CompiledPack, Role } from '../pack.ts';
import type { Ledger, RegisterField, RegisterKind } from '../registers.ts';
import { soundPack } from './sound-pack.ts';

const named = (zh: string): Label => ({ zh, en: zh });

const plain: RegisterField = {
  code: 'area',
  label: named('面积'),
  type: 'number',
  about: 'place',
  required: false,
  options: [],
  unit: null,
  min: 1,
  max: 1000,
  group: null,
  secret: false,
  listed: true,
};
export const fieldLike = (more: Partial<RegisterField>): RegisterField => ({ ...plain, min: null, max: null, ...more });
const choice = (code: string, label: string, ...options: readonly string[]): RegisterField =>
  fieldLike({ code, label: named(label), type: 'choice', options: options.map((option) => ({ code: option, label: named(option) })) });

/** Shops whose licence ends, with a contact that the law asks for. */
export const shops: RegisterKind = {
  code: 'premises',
  sort: 'premises',
  label: named('场所'),
  clause: 'test',
  groups: [
    {
      code: 'contact',
      label: named('联系人'),
      purpose: named('通知检查'),
      basis: 'legal-duty',
      keep: { amount: 365, unit: 'natural-days' },
    },
  ],
  fields: [
    choice('kind', '类型', 'shop', 'restaurant'),
    choice('grade', '风险等级', 'low', 'major'),
    plain,
    fieldLike({ code: 'phone', label: named('联系电话'), type: 'phone', about: 'person', group: 'contact', secret: true, listed: false }),
  ],
  kindField: 'kind',
  gradeField: 'grade',
  certificates: [{ code: 'food', label: named('食品经营许可证'), clause: 'test', kinds: ['restaurant'], expires: true }],
  expiry: { clause: 'test', warnDays: [60, 30, 7], category: 'pothole', caseDays: 7 },
  consent: null,
  visits: null,
};

/** People who wished to be looked after. */
export const cared: RegisterKind = {
  ...shops,
  code: 'care',
  sort: 'care-recipient',
  label: named('关爱对象'),
  groups: [
    { code: 'care', label: named('关爱'), purpose: named('上门探望'), basis: 'consent', keep: { amount: 30, unit: 'natural-days' } },
  ],
  fields: [fieldLike({ code: 'phone', label: named('本人电话'), type: 'phone', about: 'person', group: 'care', secret: true })],
  kindField: null,
  gradeField: null,
  certificates: [],
  expiry: null,
  consent: {
    version: '1',
    text: named('我自愿留下电话。'),
    clause: 'test',
    lasts: { amount: 365, unit: 'natural-days' },
    guardianUnder: 14,
  },
  visits: { amount: 30, unit: 'natural-days' },
};

/** Homes that left a contact by their own wish. */
export const homes: RegisterKind = { ...cared, code: 'household', sort: 'household', label: named('户'), visits: null };

export const majorShops: Ledger = {
  code: 'major',
  label: named('重大风险场所'),
  clause: 'test',
  from: { register: 'premises', where: [{ field: 'grade', is: ['major'] }] },
  columns: ['name', 'kind', 'address', 'warnings'],
};

const keeper: Role = {
  code: 'keeper',
  label: named('网格长'),
  scope: 'area',
  level: null,
  capabilities: ['register.view', 'register.edit', 'register.reveal', 'register.care'],
};

/** The sound pack with registers: the checker has nothing to say of it either. */
export const keptPack: CompiledPack = {
  ...soundPack,
  roles: [...soundPack.roles, keeper],
  registers: [shops, cared, homes],
  ledgers: [majorShops],
};
