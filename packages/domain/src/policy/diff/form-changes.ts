import type { Label } from '../../base/label.ts';
import type { CompiledPack, FormField } from '../pack.ts';
import type { RegisterFieldType } from '../registers.ts';
import { fillLabel, listLabels, quoted } from '../sentences-lists.ts';
import type { PackChange } from '../wire.ts';
import { clauses, codeOf, compare, fromTo, quotedNames, renameWords, same } from './change.ts';
import { listChanges } from './list-changes.ts';

/** Forms that came, went, or ask for something else. */
export function formChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  return listChanges(before.forms, after.forms, {
    kind: 'form',
    noun: { zh: '表单', en: 'form' },
    concerns: () => ({ zh: '填表的单位和人员', en: 'those who fill it in' }),
    details: (was, is) => fieldDetails(was.fields, is.fields, fieldParts),
  });
}

/** A field of a form or of a register. */
type Field = Omit<FormField, 'type'> & { readonly type: RegisterFieldType };

/** Fields that came, went, changed or stand in another order. @param partsOf what changed about one that stays */
export function fieldDetails<Each extends Field>(
  was: readonly Each[],
  is: readonly Each[],
  partsOf: (was: Each, is: Each) => readonly Label[],
): readonly Label[] {
  const { added, removed, kept } = compare(was, is, codeOf);
  const names = (fields: readonly Each[]) => quotedNames(fields.map(({ label }) => label));
  return [
    ...(added.length === 0 ? [] : [fillLabel({ zh: '增加填写{fields}', en: 'asks more: {fields}' }, { fields: names(added) })]),
    ...(removed.length === 0 ? [] : [fillLabel({ zh: '不再填写{fields}', en: 'no longer asks {fields}' }, { fields: names(removed) })]),
    ...kept.flatMap(([earlier, later]) => {
      const parts = partsOf(earlier, later);
      if (parts.length === 0) return [];
      return fillLabel(
        { zh: '的{field}{parts}', en: 'asks {field} otherwise: {parts}' },
        { field: quoted(earlier.label), parts: clauses(parts) },
      );
    }),
    ...(sameMembers(was, is) && !same(was.map(codeOf), is.map(codeOf))
      ? [fillLabel({ zh: '的填写顺序改为{fields}', en: 'asks in another order: {fields}' }, { fields: names(is) })]
      : []),
  ];
}

function sameMembers(was: readonly Field[], is: readonly Field[]): boolean {
  return same(was.map(codeOf).sort(), is.map(codeOf).sort());
}

export function fieldParts(was: Field, is: Field): readonly Label[] {
  const name = renameWords(was.label, is.label);
  const facts: readonly (readonly [Label, Label, Label])[] = [
    [{ zh: '类型', en: 'type' }, types[was.type], types[is.type]],
    [{ zh: '内容', en: 'subject' }, subjects[was.about], subjects[is.about]],
    [{ zh: '单位', en: 'unit' }, was.unit ?? none, is.unit ?? none],
    [{ zh: '最小值', en: 'least' }, numberWords(was.min), numberWords(is.min)],
    [{ zh: '最大值', en: 'most' }, numberWords(was.max), numberWords(is.max)],
    [{ zh: '选项', en: 'choices' }, optionWords(was), optionWords(is)],
  ];
  return [
    ...(name ? [name] : []),
    ...(was.required === is.required
      ? []
      : [is.required ? { zh: '改为必填', en: 'now needed' } : { zh: '改为选填', en: 'no longer needed' }]),
    ...facts.flatMap(([what, earlier, later]) =>
      same(earlier, later) ? [] : [fillLabel({ zh: '{what}{change}', en: '{what} {change}' }, { what, change: fromTo(earlier, later) })],
    ),
  ];
}

const none: Label = { zh: '无', en: 'none' };

function numberWords(value: number | null): Label {
  return value === null ? none : { zh: ` ${value} `, en: String(value) };
}

function optionWords({ options }: Field): Label {
  return options.length === 0 ? none : listLabels(options.map(({ label }) => quoted(label)));
}

const types: Readonly<Record<RegisterFieldType, Label>> = {
  text: { zh: '短文字', en: 'a line' },
  'long-text': { zh: '长文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  date: { zh: '日期', en: 'a date' },
  'yes-no': { zh: '是否', en: 'yes or no' },
  choice: { zh: '选择', en: 'a choice' },
  phone: { zh: '电话', en: 'a phone number' },
  'credit-code': { zh: '统一社会信用代码', en: 'a credit code' },
  'facility-code': { zh: '部件标识码', en: 'the code of a facility' },
};

const subjects: Readonly<Record<FormField['about'], Label>> = {
  matter: { zh: '事项', en: 'the matter' },
  place: { zh: '地点', en: 'the place' },
  work: { zh: '工作', en: 'the work' },
  person: { zh: '个人', en: 'a person' },
};
