import type { Label } from '../base/label.ts';
import { columnLabels } from '../registers/list-texts.ts';
import { limitWords } from './limit-words.ts';
import type { CompiledPack } from './pack.ts';
import type { CertificateRule, FieldGroup, Ledger, LedgerCondition, LegalBasis, RegisterKind } from './registers.ts';
import { fillLabel, joinLabels, listLabels, quoted } from './sentences-lists.ts';
import { categoryNames, clauseWords, labelIn } from './sentences-names.ts';

export const basisWords: Readonly<Record<LegalBasis, Label>> = {
  consent: { zh: '本人同意', en: 'consent' },
  'legal-duty': { zh: '法定职责', en: 'legal duty' },
  contract: { zh: '合同', en: 'contract' },
  'public-list': { zh: '公开名录', en: 'public list' },
};

/** A kind of register in one sentence: what is kept, for what and on which basis, which certificates, when it warns, how often one visits. */
export function registerSentence(pack: CompiledPack, kind: RegisterKind): Label {
  const parts = registerParts(pack, kind).filter(({ items }) => items.length > 0);
  return fillLabel(
    { zh: '{label}（{clause}）：{parts}', en: '{label} ({clause}): {parts}' },
    {
      label: kind.label,
      clause: clauseWords(kind.clause),
      parts: joinLabels(
        [
          fillLabel(
            { zh: '登记{fields}', en: 'keeps {fields}' },
            {
              fields:
                kind.fields.length === 0 ? { zh: '名称和位置', en: 'name and place' } : listLabels(kind.fields.map(({ label }) => label)),
            },
          ),
          ...parts.map((part) => fillLabel({ zh: '{what}：{words}', en: '{what}: {words}' }, { what: part.what, words: partWords(part) })),
        ],
        { zh: '；', en: '; ' },
      ),
    },
  );
}

/** One thing said of a kind, in as many pieces as it has; none: the kind has nothing of it. */
export type RegisterPart = {
  readonly code: 'persons' | 'kind' | 'grade' | 'certificates' | 'expiry' | 'consent' | 'visits';
  readonly what: Label;
  readonly items: readonly Label[];
};

/** Everything said of a kind beside its fields. */
export function registerParts(pack: CompiledPack, kind: RegisterKind): readonly RegisterPart[] {
  const { groups, kindField, gradeField, certificates, visits, fields } = kind;
  const fieldName = (code: string | null) => (code === null ? [] : [quoted(labelIn(fields, code))]);
  return [
    { code: 'persons', what: { zh: '个人信息', en: 'data on persons' }, items: groups.map(groupWords) },
    { code: 'kind', what: { zh: '种类', en: 'kind' }, items: fieldName(kindField) },
    { code: 'grade', what: { zh: '风险等级', en: 'risk grade' }, items: fieldName(gradeField) },
    { code: 'certificates', what: { zh: '证照', en: 'certificates' }, items: certificates.map((one) => certificateWords(one, kind)) },
    { code: 'expiry', what: { zh: '到期提醒', en: 'before a certificate ends' }, items: expiryWords(pack, kind) },
    { code: 'consent', what: { zh: '同意书', en: 'consent' }, items: consentWords(kind) },
    {
      code: 'visits',
      what: { zh: '走访', en: 'visits' },
      items: visits === null ? [] : [fillLabel({ zh: '每 {every}', en: 'every {every}' }, { every: limitWords(visits) })],
    },
  ];
}

/** The pieces of a part in one; 无 where there are none. */
export function partWords({ items }: RegisterPart): Label {
  return items.length === 0 ? { zh: '无', en: 'none' } : joinLabels(items, { zh: '、', en: ', ' });
}

function groupWords({ label, purpose, basis, keep }: FieldGroup): Label {
  return fillLabel(
    {
      zh: '{label}（用于{purpose}，依据{basis}，结束后留 {keep}）',
      en: '{label} (for: {purpose}; basis: {basis}; kept {keep} after the end)',
    },
    { label, purpose, basis: basisWords[basis], keep: limitWords(keep) },
  );
}

function certificateWords({ label, kinds, expires }: CertificateRule, { kindField, fields }: RegisterKind): Label {
  const options = fields.find(({ code }) => code === kindField)?.options ?? [];
  const of = kinds === null ? { zh: '都要', en: 'all' } : listLabels(kinds.map((code) => labelIn(options, code)));
  const end = expires ? { zh: '有有效期', en: 'ends' } : { zh: '长期有效', en: 'holds without end' };
  return fillLabel({ zh: '{label}（{of}，{end}）', en: '{label} ({of}, {end})' }, { label, of, end });
}

function expiryWords(pack: CompiledPack, { expiry }: RegisterKind): readonly Label[] {
  if (expiry === null) return [];
  const { warnDays, category, caseDays } = expiry;
  const opened =
    category === null
      ? { zh: '', en: '' }
      : fillLabel(
          { zh: '，提前 {days} 天立案（{category}）', en: ', a case {days} days before ({category})' },
          { days: caseDays, category: categoryNames(pack, [category]) },
        );
  return [
    fillLabel(
      { zh: '提前 {days} 天提醒{opened}', en: 'told {days} days before{opened}' },
      { days: listLabels(warnDays.map((day) => ({ zh: String(day), en: String(day) }))), opened },
    ),
  ];
}

function consentWords({ consent }: RegisterKind): readonly Label[] {
  if (consent === null) return [];
  const { version, lasts, guardianUnder } = consent;
  return [
    fillLabel(
      { zh: '第 {version} 版，{lasts}有效，不满 {age} 岁由监护人同意', en: 'version {version}, for {lasts}, by the guardian below {age}' },
      { version, lasts: limitWords(lasts), age: guardianUnder },
    ),
  ];
}

/** A ledger 台账 in one sentence: what it is a view of, and its columns. */
export function ledgerSentence(pack: CompiledPack, ledger: Ledger): Label {
  return fillLabel(
    { zh: '{label}（{clause}）：{words}', en: '{label} ({clause}): {words}' },
    { label: ledger.label, clause: clauseWords(ledger.clause), words: ledgerWords(pack, ledger) },
  );
}

export function ledgerWords(pack: CompiledPack, { from, columns }: Ledger): Label {
  const kind = 'register' in from ? pack.registers.find(({ code }) => code === from.register) : undefined;
  const names = columns.map((code) => labelIn([...(kind?.fields ?? []), ...ownColumns], code));
  return fillLabel(
    { zh: '取自{source}，列出{columns}', en: 'from {source}; shows {columns}' },
    { source: sourceWords(pack, from), columns: listLabels(names) },
  );
}

function sourceWords(pack: CompiledPack, from: Ledger['from']): Label {
  if ('posts' in from)
    return fillLabel(
      { zh: '岗位{roles}', en: 'the posts {roles}' },
      { roles: listLabels(from.posts.roles.map((code) => labelIn(pack.roles, code))) },
    );
  if ('cases' in from) {
    const { categories, open } = from.cases;
    const state = open === null ? { zh: '', en: '' } : open ? { zh: '未结的', en: 'open ' } : { zh: '已结的', en: 'closed ' };
    const of =
      categories === null ? { zh: '', en: '' } : fillLabel({ zh: '（{of}）', en: ' of {of}' }, { of: categoryNames(pack, categories) });
    return fillLabel({ zh: '{state}案件{of}', en: '{state}cases{of}' }, { state, of });
  }
  const kind = pack.registers.find(({ code }) => code === from.register);
  const where = from.where.map((condition) => conditionWords(kind, condition));
  return fillLabel(
    { zh: '台账“{label}”{where}', en: 'the register “{label}”{where}' },
    {
      label: labelIn(pack.registers, from.register),
      where:
        where.length === 0
          ? { zh: '', en: '' }
          : fillLabel({ zh: '（{all}）', en: ' ({all})' }, { all: joinLabels(where, { zh: '，', en: ', ' }) }),
    },
  );
}

function conditionWords(kind: RegisterKind | undefined, { field, is }: LedgerCondition): Label {
  const options = [...(kind?.fields.find(({ code }) => code === field)?.options ?? []), ...answers];
  const what = labelIn([...(kind?.fields ?? []), ...ownColumns], field);
  if (is.length === 1 && is[0] === 'yes') return what;
  return fillLabel({ zh: '{what}为{is}', en: '{what}: {is}' }, { what, is: listLabels(is.map((code) => labelIn(options, code))) });
}

const answers = [
  { code: 'yes', label: { zh: '是', en: 'yes' } },
  { code: 'no', label: { zh: '否', en: 'no' } },
];

/** Columns and flags that every entry, case or post has, as they stand over ledgers. */
const ownColumns: readonly { readonly code: string; readonly label: Label }[] = [
  ...Object.entries(columnLabels).map(([code, label]) => ({ code, label })),
  { code: 'missing-certificate', label: { zh: '缺证', en: 'Certificate missing' } },
  { code: 'expiring', label: { zh: '快到期', en: 'About to end' } },
];
