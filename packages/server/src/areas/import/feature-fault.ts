import { type ShapeProblemCode, shapeProblems } from '@gridkeeper/domain/areas/check-shape.ts';
import { type CodeProblem, codeProblems } from '@gridkeeper/domain/areas/division-code.ts';
import { fill, type Label } from '@gridkeeper/domain/base/label.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** Why a feature of a file is not taken, besides the faults of codes and shapes. */
const ownFaults = {
  'not-a-feature': { zh: '这一项不是 GeoJSON 的 Feature。', en: 'This is not a GeoJSON Feature.' },
  missing: { zh: '必填项为空。', en: 'This is required and empty.' },
  'level-unknown': {
    zh: '没有这个级别，请填写 street、management-area、community、grid 或 group。',
    en: 'There is no such level; give street, management-area, community, grid or group.',
  },
  'kind-unknown': {
    zh: '网格类型须为 base（基础）、dedicated（专属）或 micro（微网格）。',
    en: 'The kind of a grid is base, dedicated or micro.',
  },
  'parent-unknown': {
    zh: '文件和系统中都没有这个上级区域，或上级区域本身有误。',
    en: 'Neither the file nor the office has this parent, or the parent itself has a fault.',
  },
  'parent-code': { zh: '代码与上级区域的代码不一致。', en: 'The code does not begin with the code of its parent.' },
  'parent-level': { zh: '上级区域的级别须高于本级。', en: 'The parent must be of a higher level.' },
  twice: { zh: '编号在文件中重复，只取第一项。', en: 'This stands twice in the file; only the first is taken.' },
  count: { zh: '须为不小于零的整数。', en: 'This must be a whole number, zero or more.' },
  date: { zh: '日期须为 YYYY-MM-DD，失效日不早于生效日。', en: 'A date is YYYY-MM-DD, and the last day is not before the first.' },
  'same-shape': { zh: '图形与“{name}”完全相同。', en: 'The shape is the same as that of {name}.' },
  elsewhere: { zh: '图形完全在上级区域“{name}”之外。', en: 'The shape lies wholly outside the area above, {name}.' },
  'partly-outside': {
    zh: '有 {metres} 平方米在上级区域“{name}”之外，请核对。',
    en: '{metres} m² lie outside the area above, {name}; please check.',
  },
  hole: {
    zh: '图形中有 {metres} 平方米的空洞，没有别的区域填补，请核对。',
    en: 'A hole of {metres} m² is filled by no other area; please check.',
  },
  geometry: { zh: '这种内容不接受此图形类型。', en: 'This kind of thing cannot have this type of geometry.' },
  'zone-unknown': {
    zh: '现行制度中没有这个地段，或它是无需绘制的兜底地段。',
    en: 'The present policy has no such zone, or it is the one left over, which is never drawn.',
  },
  'not-a-rail': {
    zh: '不是地面上的铁路（地铁、轮渡等不导入）。',
    en: 'This is no railway above ground (subways and ferries are left out).',
  },
  'not-a-wall': { zh: '不是围墙。', en: 'This is no wall.' },
  'not-a-road': { zh: '不是道路（铁路、轮渡等不导入）。', en: 'This is no road (rails and ferries are left out).' },
} as const satisfies Record<string, Label>;

export type FeatureFaultCode = keyof typeof ownFaults | `code-${CodeProblem}` | `shape-${ShapeProblemCode}`;

/** One fault of one feature: its number in the file from 1, the property, why, and where on the ground if there is one place. */
export type FeatureFault = {
  readonly feature: number;
  readonly id: string;
  readonly field: string;
  readonly code: FeatureFaultCode;
  readonly at: LonLat | null;
  /** What fills the sentence. */
  readonly values?: FaultValues;
};
export type FaultValues = Readonly<Record<string, string | number>>;

/** The sentence of a fault in both languages, filled. */
export function reasonOf({ code, values = {} }: Pick<FeatureFault, 'code' | 'values'>): Label {
  const { zh, en } = sentenceOf(code);
  return { zh: fill(zh, values), en: fill(en, values) };
}

function sentenceOf(code: FeatureFaultCode): Label {
  if (code in ownFaults) return ownFaults[code as keyof typeof ownFaults];
  if (code.startsWith('code-')) return codeProblems[code.slice(5) as CodeProblem];
  return shapeProblems[code.slice(6) as ShapeProblemCode];
}
