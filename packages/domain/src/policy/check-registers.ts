import { type FaultText, fault } from './check-fault.ts';
import { checkField } from './check-forms.ts';
import { checkRegisterPersons } from './check-register-persons.ts';
import { checkRegisterRoles } from './check-register-roles.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import { entryColumns, type Ledger, type RegisterKind } from './registers.ts';

/** What every entry has of its own, the sealed name of a care recipient among it. */
const own: ReadonlySet<string> = new Set(entryColumns);

/** Registers can be kept and warn in time, protect whom they are about, and ledgers show what is there. */
export function checkRegisters(pack: CompiledPack): readonly PackFinding[] {
  return [
    ...pack.registers.flatMap((kind) => {
      const at: readonly PathStep[] = ['registers', { code: kind.code }];
      return [...checkFields(kind, at), ...checkExpiry(kind, at), ...checkRegisterPersons(kind, at)];
    }),
    ...pack.ledgers.flatMap((ledger) => checkLedger(ledger, pack)),
    ...checkRegisterRoles(pack),
  ];
}

function checkFields(kind: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  const choices = [
    ['kind-field', kind.kindField],
    ['grade-field', kind.gradeField],
  ] as const;
  return [
    ...kind.fields.flatMap((field) => checkField(field, [...at, 'fields', { code: field.code }])),
    ...kind.fields
      .filter(({ code }) => own.has(code))
      .map(({ code, label }) => fault([...at, 'fields', { code }, 'code'], ownColumn, { label, code })),
    ...choices.flatMap(([key, code]) => {
      const field = kind.fields.find((one) => one.code === code);
      return field && field.type !== 'choice' ? [fault([...at, key], noChoice, { label: field.label, key })] : [];
    }),
    ...(kind.kindField === null && kind.certificates.some(({ kinds }) => kinds !== null)
      ? [fault([...at, 'certificates'], noKindField, { label: kind.label })]
      : []),
  ];
}

/** Warnings come in time, and of something that ends. */
function checkExpiry({ label, certificates, expiry }: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  if (expiry === null) return [];
  const days = expiry.warnDays;
  const isSound = days.every((day, index) => Number.isInteger(day) && day > 0 && (index === 0 || day < (days[index - 1] ?? 0)));
  return [
    ...(isSound && days.length > 0 ? [] : [fault([...at, 'expiry', 'warn-days'], badDays, { label })]),
    ...(certificates.some(({ expires }) => expires) ? [] : [fault([...at, 'expiry'], nothingEnds, { label })]),
  ];
}

/** What is sealed cannot be looked for by its value, or the choice itself would give it away. */
function checkLedger({ code, label, from }: Ledger, pack: CompiledPack): readonly PackFinding[] {
  if (!('register' in from)) return [];
  const fields = pack.registers.find((kind) => kind.code === from.register)?.fields ?? [];
  return from.where.flatMap((condition, index) => {
    const field = fields.find((one) => one.code === condition.field);
    return field?.secret ? [fault(['ledgers', { code }, 'where', index, 'field'], sealed, { label, field: field.label })] : [];
  });
}

const ownColumn: FaultText = {
  what: {
    zh: '“{label}”的代码 {code} 是每条登记自带的一项，不能再用。',
    en: '“{label}” has the code {code}, which every entry has of its own.',
  },
  mend: { zh: '换一个代码。', en: 'Give it another code.' },
};
const noChoice: FaultText = {
  what: { zh: '“{label}”不是选择题，不能作 {key}。', en: '“{label}” is no choice and cannot be the {key}.' },
  mend: { zh: '改成 type: choice 并写 options，或者换一个字段。', en: 'Make it type: choice with options, or name another field.' },
};
const noKindField: FaultText = {
  what: {
    zh: '“{label}”的证照按种类要求（kinds），却没有写哪个字段是种类（kind-field）。',
    en: 'Certificates of “{label}” go by kind (kinds), but no field says the kind (kind-field).',
  },
  mend: { zh: '写明 kind-field，或者删去 kinds。', en: 'Name the kind-field, or take `kinds` away.' },
};
const badDays: FaultText = {
  what: {
    zh: '“{label}”的提醒天数（warn-days）要从大到小，都大于 0。',
    en: 'The warn-days of “{label}” run from many to few, all above 0.',
  },
  mend: { zh: '例如 [60, 30, 7]。', en: 'For example [60, 30, 7].' },
};
const nothingEnds: FaultText = {
  what: { zh: '“{label}”写了到期提醒，却没有会到期的证照。', en: '“{label}” warns before certificates end, but none of them ends.' },
  mend: { zh: '补上证照，或者删去 expiry。', en: 'Add the certificates, or take `expiry` away.' },
};
const sealed: FaultText = {
  what: {
    zh: '“{label}”按“{field}”筛选，而这一项是加密的：列在表里就等于说出了内容。',
    en: '“{label}” picks entries by “{field}”, which is sealed: standing in the list would tell what it says.',
  },
  mend: { zh: '换一个不涉及个人的字段。', en: 'Pick by a field that is not about a person.' },
};
