import { describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import type { ClockDefinition, CompiledPack, Condition, FormField, Sample } from './pack.ts';
import { soundPack, withAction } from './testing/sound-pack.ts';

const label = (text: string) => ({ zh: text, en: text });
const never: Condition = { levels: null, severities: null, categories: null };

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('the small pack has lost a part');
  return item;
}

const pack = soundPack;
const [row, clock, unit, category] = [first(pack.routing), first(pack.clocks), first(pack.units), first(pack.categories)];
const withRow = (part: Partial<typeof row>): CompiledPack => ({ ...pack, routing: [{ ...row, ...part }, ...pack.routing.slice(1)] });
const withClock = (part: Partial<ClockDefinition>): CompiledPack => ({ ...pack, clocks: [{ ...clock, ...part }, ...pack.clocks.slice(1)] });
const limit = (part: Partial<Condition>): CompiledPack =>
  withClock({ limits: [{ ...never, ...part, clause: 'test', limit: clock.limit }] });
const head = { code: 'hard-case', label: label('疑难情况上报表'), clause: 'test' };
const sample: Sample = {
  code: 'monthly',
  label: label('回访'),
  clause: 'test',
  action: 'rate',
  per: 'month',
  only: null,
  tries: 3,
  share: 0.5,
  always: null,
};
const text: FormField = {
  code: 'cause',
  label: label('原因'),
  type: 'text',
  about: 'matter',
  required: true,
  options: [],
  unit: null,
  min: null,
  max: null,
};
const withField = (part: Partial<FormField>): CompiledPack => ({ ...pack, forms: [{ ...head, fields: [{ ...text, ...part }] }] });
const bounds = { min: 500, max: 300 };
const gridKind = {
  code: 'base',
  label: label('基础网格'),
  layer: 'general',
  clause: 'test',
  households: null,
  persons: null,
  workers: null,
  premises: null,
  target: null,
} as const;
const slip = {
  code: 'assignment',
  only: null,
  label: label('交办单'),
  clause: 'test',
  on: ['dispatch'],
  facts: ['number'],
  signatures: [],
} as const;

type Broken = readonly [string, CompiledPack, RegExp];

const references: readonly Broken[] = [
  ['a row with a category that is a head', withRow({ categories: ['street'] }), /^routing\.0\.categories: 没有代码为“street”的事项小类/],
  [
    'a row with a zone nobody knows',
    withRow({ zones: ['roade', 'village'] }),
    /^routing\.0\.zones: 没有代码为“roade”的区位。是不是“road”？/,
  ],
  ['a row with a unit nobody knows', withRow({ lead: 'somebody' }), /^routing\.0\.lead: .*单位。改成已有的代码（共 5 个，例如 centre/],
  ['a row with an assisting unit nobody knows', withRow({ assisting: ['somebody'] }), /^routing\.0\.assisting/],
  ['a row with a level in an office of one', withRow({ levels: ['city'] }), /^routing\.0\.levels: .*还没有写任何层级/],
  ['a row with a severity nobody knows', withRow({ severities: ['major'] }), /^routing\.0\.severities/],
  ['a role of a level nobody knows', { ...pack, roles: pack.roles.map((role) => ({ ...role, level: 'city' })) }, /^roles\.operator\.level/],
  [
    'a category without a workflow',
    { ...pack, categories: pack.categories.map((one) => ({ ...one, workflow: 'town' })) },
    /^categories\.street\.items\.lamp\.workflow: 没有代码为“town”的流程/,
  ],
  [
    'a category without a layer',
    { ...pack, categories: pack.categories.map((one) => ({ ...one, layer: 'special' })) },
    /^categories\.street\.items\.lamp\.layer/,
  ],
  [
    'a category under no head',
    { ...pack, categories: [...pack.categories, { ...category, code: 'x', parent: 'lamp' }] },
    /^categories\.lamp\.items\.x: 没有代码为“lamp”的事项大类/,
  ],
  [
    'a head without items',
    { ...pack, categories: [...pack.categories, { ...category, code: 'parks' }] },
    /^categories\.parks\.items: .*下面没有小类/,
  ],
  [
    'a workflow that starts nowhere',
    { ...pack, workflows: pack.workflows.map((one) => ({ ...one, start: 'nowhere' })) },
    /^workflows\.street\.start/,
  ],
  [
    'an action that leads nowhere',
    withAction(pack, 'given', 'accept', { to: 'nowhere' }),
    /^workflows\.street\.states\.given\.actions\.accept\.to/,
  ],
  [
    'an action before a clock nobody knows',
    withAction(pack, 'handling', 'extend', { beforeDueOf: 'lunch' }),
    /actions\.extend\.before-due-of: 没有代码为“lunch”的时限/,
  ],
  [
    'an action with a form nobody knows',
    withAction(pack, 'given', 'accept', { forms: ['none'], requires: ['form'] }),
    /actions\.accept\.form/,
  ],
  [
    'an action only for levels nobody knows',
    withAction(pack, 'given', 'accept', { only: { ...never, levels: ['city'] } }),
    /actions\.accept\.only\.levels/,
  ],
  ['a clock in a state nobody knows', withClock({ runsIn: ['nowhere'] }), /^clocks\.handling\.runs-in/],
  ['a limit for categories nobody knows', limit({ categories: ['none'] }), /^clocks\.handling\.limits\.0\.categories/],
  ['a limit for severities nobody knows', limit({ severities: ['none'] }), /^clocks\.handling\.limits\.0\.severities/],
  [
    'a sample of categories nobody knows',
    { ...pack, samples: [{ ...sample, always: { ...never, categories: ['none'] } }] },
    /^samples\.monthly\.always\.categories/,
  ],
  ['a grid kind of a layer nobody knows', { ...pack, gridKinds: [{ ...gridKind, layer: 'none' }] }, /^grid-kinds\.0\.layer/],
  [
    'a successor that is not there',
    { ...pack, successors: [{ kind: 'role', from: 'clerk', to: 'none' }] },
    /^successors\.0\.to: 没有代码为“none”的岗位/,
  ],
];

const twice: readonly Broken[] = [
  ['a unit', { ...pack, units: [...pack.units, unit] }, /^units\.5: 代码“centre”用了两次/],
  [
    'a head that is an item as well',
    { ...pack, categories: [...pack.categories, { ...category, code: 'lamp' }] },
    /^categories\.1: 代码“lamp”用了两次/,
  ],
  [
    'an item',
    { ...pack, categories: [...pack.categories, { ...category, code: 'lamp', parent: 'street' }] },
    /^categories\.street\.items\.2/,
  ],
  ['a step of a ladder', withClock({ ladder: [...clock.ladder, first(clock.ladder)] }), /^clocks\.handling\.ladder\.4/],
  ['a field', { ...pack, forms: [{ ...head, fields: [text, text] }] }, /^forms\.hard-case\.fields\.1/],
  ['a grid kind in a layer', { ...pack, gridKinds: [gridKind, gridKind] }, /^grid-kinds\.1/],
];

const rules: readonly Broken[] = [
  [
    'levels from above',
    {
      ...pack,
      levels: [
        { code: 'city', label: label('市'), area: 'city' },
        { code: 'street', label: label('街道'), area: 'street' },
      ],
    },
    /^levels\.1: .*从低到高/,
  ],
  [
    'bounds without room',
    { ...pack, gridKinds: [{ ...gridKind, households: bounds }] },
    /^grid-kinds\.0\.households: .*下限 500 大于上限 300/,
  ],
  ['hours that run backwards', { ...pack, hours: { ...pack.hours, spans: [[720, 510]] } }, /^hours\.spans\.0: .*结束不晚于开始/],
  [
    'hours that overlap',
    {
      ...pack,
      hours: {
        ...pack.hours,
        spans: [
          [510, 720],
          [700, 1050],
        ],
      },
    },
    /^hours\.spans\.1: .*前一段结束之前/,
  ],
  ['a choice without options', withField({ type: 'choice' }), /^forms\.hard-case\.fields\.cause: .*没有两个以上的选项/],
  ['options of a text', withField({ options: [{ code: 'a', label: label('a') }] }), /fields\.cause\.options/],
  ['a range of a text', withField({ max: 3 }), /却不是数字/],
  ['a range without room', withField({ type: 'number', min: 3, max: 1 }), /fields\.cause\.min: .*填什么都不对/],
  [
    'a notice of what is never done',
    { ...pack, notices: [{ ...head, on: ['publish'], tell: ['centre'], only: null }] },
    /^notices\.hard-case\.on/,
  ],
  [
    'a notice to nobody',
    { ...pack, notices: [{ ...head, on: ['report'], tell: ['liaison'], only: null }] },
    /^notices\.hard-case\.tell: .*没有岗位能当联络员/,
  ],
  ['a slip of what is never done', { ...pack, slips: [{ ...slip, on: ['publish'] }] }, /^slips\.assignment\.on/],
  ['a slip of a form that nobody fills in', { ...pack, slips: [{ ...slip, facts: ['form'] }] }, /^slips\.assignment\.facts: .*都不填表/],
  ['a slip of severities there are none', { ...pack, slips: [{ ...slip, facts: ['severity'] }] }, /^slips\.assignment\.facts: .*没有区分/],
  [
    'a sample of what cannot be done then',
    { ...pack, samples: [{ ...sample, action: 'call-back' }] },
    /^samples\.monthly\.action: .*结案环节没有“回访”/,
  ],
  ['a sample of nothing', { ...pack, samples: [{ ...sample, share: 0 }] }, /^samples\.monthly\.share/],
  [
    'a successor of what is still there',
    { ...pack, successors: [{ kind: 'unit', from: 'roads', to: 'parks' }] },
    /^successors\.0\.from: “roads”还在/,
  ],
];

const subjects: readonly Broken[] = [
  [
    'a category',
    { ...pack, categories: pack.categories.map((one) => ({ ...one, label: label('重点人员') })) },
    /^categories\.street\.items\.lamp\.label: .*涉及个人（重点人员/,
  ],
  [
    'a keyword',
    { ...pack, categories: pack.categories.map((one) => ({ ...one, keywords: ['路灯', '上访人员'] })) },
    /^categories\.street\.items\.lamp\.keywords\.1/,
  ],
  ['a unit', { ...pack, units: pack.units.map((one) => ({ ...one, label: label('信访稳控组') })) }, /^units\.centre\.label/],
  ['a field about a person', withField({ about: 'person', label: label('宗教') }), /fields\.cause\.label: .*宗教信仰/],
  ['a field that only says it is about the matter', withField({ label: label('民族') }), /fields\.cause\.label: .*（民族/],
  [
    'an option',
    withField({ type: 'choice', options: ['是', '吸毒人员'].map((one, index) => ({ code: `o${index}`, label: label(one) })) }),
    /options\.o1\.label: .*涉毒/,
  ],
  ['an action', withAction(pack, 'given', 'accept', { label: label('劝返上访群众') }), /actions\.accept\.label/],
  [
    'a notice',
    { ...pack, notices: [{ ...head, label: label('举报邻居奖励通知'), on: ['report'], tell: ['centre'], only: null }] },
    /^notices\.hard-case\.label/,
  ],
  [
    'a slip that somebody signs',
    { ...pack, slips: [{ ...slip, signatures: [label('社区矫正对象')] }] },
    /^slips\.assignment\.signatures\.0/,
  ],
];

describe.each([
  ['A reference to nothing', references],
  ['A code that stands twice', twice],
  ['A rule that cannot hold', rules],
  ['What is about persons', subjects],
])('%s is refused:', (_, cases) => {
  it.each(cases)('%s', (_name, broken, expected) => {
    const found = checkPack(broken).map(({ at, what, mend }) => {
      for (const sentence of [what.zh, what.en, mend.zh, mend.en]) expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object/);
      return `${at.map((step) => (typeof step === 'object' ? Object.values(step)[0] : step)).join('.')}: ${what.zh}${mend.zh}`;
    });
    expect(found).toContainEqual(expect.stringMatching(expected));
  });
});

it('every fault is told, not only the first, and what is about persons even beside dangling codes', () => {
  const broken = { ...withRow({ lead: 'nobody', zones: ['none'] }), label: label('重点人员') };
  expect(checkPack(broken).map(({ at }) => at)).toEqual([['routing', 0, 'zones'], ['routing', 0, 'lead'], ['label']]);
});
