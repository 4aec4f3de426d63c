import type { Use } from './check-use.ts';
import type { CompiledPack } from './pack.ts';
import type { PathStep } from './pack-finding.ts';
import { caseColumns, entryColumns, type Ledger, ledgerFlags, postColumns, type RegisterKind } from './registers.ts';

/** Codes in registers and ledgers: fields, groups, options, categories, roles, columns. */
export function registerUses(pack: CompiledPack): readonly Use[] {
  return [...pack.registers.flatMap(kindUses), ...pack.ledgers.flatMap((ledger) => ledgerUses(ledger, pack))];
}

const codesOf = (items: readonly { readonly code: string }[]): readonly string[] => items.map(({ code }) => code);

function kindUses(kind: RegisterKind): readonly Use[] {
  const { kindField, gradeField, fields, groups, certificates, expiry } = kind;
  const at: readonly PathStep[] = ['registers', { code: kind.code }];
  const field = (key: string, code: string | null): readonly Use[] =>
    code === null ? [] : [{ at: [...at, key], kind: 'field', code, among: codesOf(fields) }];
  return [
    ...field('kind-field', kindField),
    ...field('grade-field', gradeField),
    ...fields.flatMap(({ code, group }): readonly Use[] =>
      group === null ? [] : [{ at: [...at, 'fields', { code }, 'group'], kind: 'group', code: group, among: codesOf(groups) }],
    ),
    ...certificates.flatMap(({ code, kinds }) =>
      (isThere(kind, kindField) ? (kinds ?? []) : []).map((option): Use => {
        const place = [...at, 'certificates', { code }, 'kinds'];
        return { at: place, kind: 'option', code: option, among: optionsOf(kind, kindField) };
      }),
    ),
    ...(expiry?.category == null ? [] : [{ at: [...at, 'expiry', 'category'], kind: 'category', code: expiry.category } as const]),
  ];
}

/** Where the kind itself is not there, that alone is told. */
function isThere({ fields }: RegisterKind, field: string | null): boolean {
  return fields.some(({ code }) => code === field);
}

function optionsOf({ fields }: RegisterKind, field: string | null): readonly string[] {
  return codesOf(fields.find(({ code }) => code === field)?.options ?? []);
}

function ledgerUses({ code, from, columns }: Ledger, pack: CompiledPack): readonly Use[] {
  const at: readonly PathStep[] = ['ledgers', { code }];
  const columnsAmong = (among: readonly string[]) =>
    columns.map((column, index): Use => ({ at: [...at, 'columns', index], kind: 'column', code: column, among }));
  if ('posts' in from)
    return [...from.posts.roles.map((role): Use => ({ at: [...at, 'posts'], kind: 'role', code: role })), ...columnsAmong(postColumns)];
  if ('cases' in from) {
    const categories = from.cases.categories ?? [];
    return [
      ...categories.map((category): Use => ({ at: [...at, 'cases', 'categories'], kind: 'category', code: category })),
      ...columnsAmong(caseColumns),
    ];
  }
  const kind = pack.registers.find((one) => one.code === from.register);
  const register: Use = { at: [...at, 'register'], kind: 'register', code: from.register };
  if (!kind) return [register];
  const fields = codesOf(kind.fields);
  return [
    register,
    ...from.where.flatMap(({ field, is }, index): readonly Use[] => [
      { at: [...at, 'where', index, 'field'], kind: 'field', code: field, among: [...fields, ...ledgerFlags] },
      ...valueUses(kind, field, is, [...at, 'where', index, 'is']),
    ]),
    ...columnsAmong([...fields, ...entryColumns]),
  ];
}

/** Values of a choice are its options, those of a question are yes and no; other fields take any value. */
function valueUses(kind: RegisterKind, field: string, is: readonly string[], at: readonly PathStep[]): readonly Use[] {
  const type = kind.fields.find(({ code }) => code === field)?.type;
  const isFlag = ledgerFlags.some((flag) => flag === field);
  if (type !== 'choice' && type !== 'yes-no' && !isFlag) return [];
  const among = type === 'choice' ? optionsOf(kind, field) : ['yes', 'no'];
  return is.map((value): Use => ({ at, kind: 'option', code: value, among }));
}
