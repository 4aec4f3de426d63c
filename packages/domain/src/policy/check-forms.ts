import { type FaultText, fault } from './check-fault.ts';
import type { CompiledPack, FormField } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';

type Fillable = Pick<FormField, 'options' | 'unit' | 'min' | 'max' | 'label'> & { readonly type: string };

/** A form can be filled in: a choice has something to choose from, a range has room. */
export function checkForms(pack: CompiledPack): readonly PackFinding[] {
  return pack.forms.flatMap(({ code, fields }) =>
    fields.flatMap((field) => checkField(field, ['forms', { code }, 'fields', { code: field.code }])),
  );
}

/** Holds for fields of forms and of registers alike. */
export function checkField(field: Fillable, at: readonly PathStep[]): readonly PackFinding[] {
  const { type, options, unit, min, max, label } = field;
  const found: PackFinding[] = [];
  if (type === 'choice' && options.length < 2) found.push(fault(at, fewOptions, { label }));
  if (type !== 'choice' && options.length > 0) found.push(fault([...at, 'options'], strayOptions, { label }));
  if (type !== 'number' && (unit !== null || min !== null || max !== null)) found.push(fault(at, strayBounds, { label }));
  if (min !== null && max !== null && min > max) found.push(fault([...at, 'min'], noRoom, { label, min, max }));
  return found;
}

const fewOptions: FaultText = {
  what: { zh: '“{label}”是选择题，却没有两个以上的选项。', en: '“{label}” is a choice with fewer than two options.' },
  mend: { zh: '在 options 里写明选项，或者改成 type: text。', en: 'Write the options, or make it a text.' },
};
const strayOptions: FaultText = {
  what: { zh: '“{label}”写了选项，却不是选择题（type: choice）。', en: '“{label}” has options but is no choice.' },
  mend: { zh: '改成 type: choice，或者删去 options。', en: 'Make it type: choice, or take the options away.' },
};
const strayBounds: FaultText = {
  what: { zh: '“{label}”写了单位或范围，却不是数字（type: number）。', en: '“{label}” has a unit or a range but is no number.' },
  mend: { zh: '改成 type: number，或者删去 unit、min、max。', en: 'Make it type: number, or take unit, min and max away.' },
};
const noRoom: FaultText = {
  what: {
    zh: '“{label}”的下限 {min} 大于上限 {max}，填什么都不对。',
    en: '“{label}” has a minimum of {min} above its maximum of {max}; no answer would do.',
  },
  mend: { zh: '改正 min 和 max。', en: 'Correct min and max.' },
};
