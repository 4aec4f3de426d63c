import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { FieldGroup, Ledger, RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';

const both = (text: string): Label => ({ zh: text, en: text });
const option = (code: string, zh: string) => ({ code, label: both(zh) });

function field(code: string, type: RegisterField['type'], more: Partial<RegisterField> = {}): RegisterField {
  const plain = {
    about: 'place',
    required: false,
    options: [],
    unit: null,
    min: null,
    max: null,
    group: null,
    secret: false,
    listed: true,
  } as const;
  return { ...plain, code, label: both(code), type, ...more };
}
const personal = { about: 'person', secret: true } as const;

function kind(code: string, sort: RegisterKind['sort'], more: Partial<RegisterKind>): RegisterKind {
  return {
    ...{ code, sort, label: both(code), clause: 'test', groups: [], fields: [], kindField: null, gradeField: null, certificates: [] },
    ...{ expiry: null, consent: null, visits: null },
    ...more,
  };
}

const consent = {
  version: '1',
  text: both('我同意社区为上门服务登记下列信息。'),
  clause: 'PIPL 14',
  lasts: { amount: 365, unit: 'natural-days' },
  guardianUnder: 14,
} as const;
const wish: FieldGroup = {
  ...{ code: 'contact', label: both('联系方式'), purpose: both('上门服务前联系'), basis: 'consent' },
  keep: { amount: 30, unit: 'natural-days' },
};

/** Premises with certificates (G4), facilities, buildings with their counts, households and care recipients. */
export const smallRegisters: readonly RegisterKind[] = [
  kind('premises', 'premises', {
    groups: [
      {
        ...{ code: 'owner', label: both('负责人'), purpose: both('安全检查联系'), basis: 'legal-duty' },
        keep: { amount: 90, unit: 'natural-days' },
      },
    ],
    fields: [
      field('type', 'choice', { required: true, options: [option('restaurant', '餐饮店'), option('internet-cafe', '网吧')] }),
      field('grade', 'choice', { options: [option('a', '一级'), option('b', '二级')] }),
      field('credit', 'credit-code'),
      field('phone', 'phone', { ...personal, group: 'owner' }),
    ],
    kindField: 'type',
    gradeField: 'grade',
    certificates: [
      { code: 'licence', label: both('营业执照'), clause: 'G4', kinds: null, expires: false },
      { code: 'food', label: both('食品经营许可证'), clause: 'G4', kinds: ['restaurant'], expires: true },
      { code: 'culture', label: both('网络文化经营许可证'), clause: 'G4', kinds: ['internet-cafe'], expires: true },
    ],
    expiry: { clause: 'G4', warnDays: [60, 30, 7], category: 'exposed-rubbish', caseDays: 7 },
  }),
  kind('facility', 'facility', { fields: [field('state', 'choice', { options: [option('sound', '完好'), option('broken', '破损')] })] }),
  kind('building', 'building', {
    fields: [field('households', 'number', { min: 0 }), field('persons', 'number', { min: 0 }), field('lift', 'yes-no')],
  }),
  kind('household', 'household', {
    groups: [wish],
    fields: [field('persons', 'number', { min: 1, max: 20 }), field('phone', 'phone', { ...personal, group: 'contact' })],
    consent,
  }),
  kind('care', 'care-recipient', {
    groups: [wish],
    fields: [
      field('need', 'choice', { ...personal, group: 'contact', options: [option('meals', '助餐'), option('repairs', '助修')] }),
      field('phone', 'phone', { ...personal, group: 'contact' }),
    ],
    consent,
    visits: { amount: 30, unit: 'natural-days' },
  }),
];

export const smallLedgers: readonly Ledger[] = [
  {
    ...{
      code: 'graded-premises',
      label: both('重点场所台账'),
      clause: 'W8a',
      columns: ['name', 'grade', 'grid', 'certificates', 'warnings'],
    },
    from: { register: 'premises', where: [{ field: 'grade', is: ['a'] }] },
  },
  {
    ...{ code: 'rubbish', label: both('隐患台账'), clause: 'W8a', columns: ['number', 'category', 'state', 'place', 'closed'] },
    from: { cases: { categories: ['exposed-rubbish'], open: null } },
  },
  {
    ...{ code: 'assistants', label: both('协管员台账'), clause: 'F4', columns: ['person', 'role', 'area', 'phone', 'since'] },
    from: { posts: { roles: ['grid-worker'] } },
  },
  {
    ...{ code: 'households', label: both('住户台账'), clause: 'F4', columns: ['name', 'address', 'persons', 'phone'] },
    from: { register: 'household', where: [] },
  },
];

/**
 * A pack with these registers: workers see and change them and look after people, the centre's operator also opens masks, its head does all of it, the leader
 * only looks, the auditor reads who did.
 */
export function withSmallRegisters(pack: CompiledPack, version = '9.9.9'): CompiledPack {
  const more: Readonly<Record<string, CompiledPack['roles'][number]['capabilities']>> = {
    'grid-worker': ['register.view', 'register.edit', 'register.care'],
    'centre-operator': ['register.view', 'register.edit', 'register.reveal'],
    'centre-head': ['register.view', 'register.edit', 'register.reveal', 'register.care'],
    'street-leader': ['register.view'],
  };
  const roles = pack.roles.map((role) => ({
    ...role,
    capabilities: [...role.capabilities.filter((one) => !one.startsWith('register.')), ...(more[role.code] ?? [])],
  }));
  return { ...pack, version, roles, registers: smallRegisters, ledgers: smallLedgers };
}
