import type { Label } from '../base/label.ts';
import type { Standing } from './check-walk.ts';
import type { Matter } from './condition.ts';
import type { CompiledPack } from './pack.ts';
import { fillLabel, joinLabels } from './sentences-lists.ts';
import { categoryLabel, labelIn } from './sentences-names.ts';

/** What an example case is, in brackets; empty where the office tells nothing apart. */
export function matterWords(pack: CompiledPack, { category, level, severity }: Matter, more: readonly Label[] = []): Label {
  const parts = [
    ...(category === null ? [] : [fillLabel({ zh: '事项“{name}”', en: 'category “{name}”' }, { name: categoryLabel(pack, category) })]),
    ...(level === null ? [] : [fillLabel({ zh: '层级“{name}”', en: 'level “{name}”' }, { name: labelIn(pack.levels, level) })]),
    ...(severity === null
      ? []
      : [fillLabel({ zh: '程度“{name}”', en: 'severity “{name}”' }, { name: labelIn(pack.severities, severity) })]),
    ...more,
  ];
  if (parts.length === 0) return { zh: '', en: '' };
  return fillLabel({ zh: '（例如：{parts}）', en: ' (for example: {parts})' }, { parts: joinLabels(parts, { zh: '，', en: ', ' }) });
}

const leads: Readonly<Record<Standing['lead'], readonly Label[]>> = {
  none: [{ zh: '还没有责任单位', en: 'no unit has it' }],
  own: [],
  higher: [{ zh: '已在上级单位', en: 'the level above has it' }],
};

export function standingWords(pack: CompiledPack, standing: Standing): { readonly matter: Label } {
  return { matter: matterWords(pack, standing, leads[standing.lead]) };
}
