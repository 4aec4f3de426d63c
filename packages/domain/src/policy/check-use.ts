import type { Label } from '../base/label.ts';
import type { PathStep } from './pack-finding.ts';

/** A code that stands somewhere in the pack, and what it has to name. `among`: the codes that count, where not all of that kind do. */
export type Use = { readonly at: readonly PathStep[]; readonly kind: UseKind; readonly code: string; readonly among?: readonly string[] };
export type UseKind = keyof typeof kindWords;

export const kindWords = {
  layer: { zh: '图层', en: 'layer' },
  workflow: { zh: '流程', en: 'workflow' },
  head: { zh: '事项大类', en: 'head category' },
  category: { zh: '事项小类', en: 'category that takes cases' },
  zone: { zh: '区位', en: 'zone' },
  unit: { zh: '单位', en: 'unit' },
  role: { zh: '岗位', en: 'role' },
  level: { zh: '层级', en: 'level' },
  severity: { zh: '轻重缓急', en: 'severity' },
  state: { zh: '环节', en: 'state' },
  clock: { zh: '时限', en: 'clock' },
  form: { zh: '表单', en: 'form' },
  register: { zh: '台账', en: 'register' },
  field: { zh: '字段', en: 'field' },
  group: { zh: '用途分组', en: 'group of fields' },
  option: { zh: '选项', en: 'option' },
  column: { zh: '列', en: 'column' },
} as const satisfies Readonly<Record<string, Label>>;
