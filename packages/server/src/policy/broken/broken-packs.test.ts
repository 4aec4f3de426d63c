import { expect, it } from 'vitest';
import { readPack } from '../read-pack.ts';
import { type Change, changedPack } from './changed-pack.ts';

/** One slip in the pack of a street: the line where it is told, and the one reason. `at`: a text of that line. */
type Broken = { readonly name: string; readonly change: Change; readonly at: string; readonly what: RegExp; readonly mend: RegExp };

const brokenPacks: readonly Broken[] = [
  {
    name: 'a row of routing names a unit that is not there',
    change: ['routing.yaml', 'lead: agriculture, assisting', 'lead: agricultur, assisting'],
    at: 'lead: agricultur, assisting',
    what: /^没有代码为“agricultur”的单位/,
    mend: /“agriculture”/,
  },
  {
    name: 'nobody answers for drugs',
    change: ['routing.yaml', 'categories: [food-drug]', 'categories: [food-safety, unlicensed-food]'],
    at: 'routing:',
    what: /^“药品与保健品”.*没有责任单位/,
    mend: /补一行/,
  },
  {
    name: 'a row comes too late to be used',
    change: ['routing.yaml', '  # Estates', '  - { clause: setting, categories: [labour], lead: labour } # again\n  # Estates'],
    at: '# again',
    what: /永远用不上/,
    mend: /删去/,
  },
  {
    name: 'an action leads to a state that is not there',
    change: ['workflow.yaml', 'by: [lead-unit], to: fed-back', 'by: [lead-unit], to: fedback'],
    at: 'to: fedback',
    what: /^没有代码为“fedback”的环节/,
    mend: /“fed-back”/,
  },
  {
    name: 'no case comes to a state',
    change: ['workflow.yaml', 'to: returned,', 'to: reviewing,'],
    at: 'code: returned',
    what: /^没有案件能走到“已退回”/,
    mend: /to/,
  },
  {
    name: 'the level above is to handle cases itself',
    change: ['routing.yaml', 'zones: [seat], lead: enforcement }', 'zones: [seat], lead: district-centre }'],
    at: 'lead: district-centre',
    what: /上级/,
    mend: /本级|本单位|上报/,
  },
  {
    name: 'there is no such kind of unit',
    change: ['units.yaml', 'kind: higher', 'kind: highest'],
    at: 'kind: highest',
    what: /^“kind”不能是“highest”。$/,
    mend: /^是不是“higher”？可用的有：centre, department, territory, higher, company。$/,
  },
  {
    name: 'a limit stands in words',
    change: ['workflow.yaml', 'limit: 5 working-days', 'limit: 五个工作日'],
    at: '五个工作日',
    what: /^“五个工作日”不是时限。$/,
    mend: /^写成“5 working-days”/,
  },
  {
    name: 'a key is mistyped',
    change: ['routing.yaml', 'lead: enforcement }', 'leed: enforcement }'],
    at: 'leed:',
    what: /^这里没有“leed”这个键。$/,
    mend: /^是不是“lead”？/,
  },
  {
    name: 'a category is a list of persons',
    change: ['categories.yaml', '其他涉农纠纷', '重点人员'],
    at: '重点人员',
    what: /重点人员/,
    mend: /事/,
  },
  {
    name: 'a household is asked for its religion',
    change: [
      'registers.yaml',
      '  - like: household\n',
      '  - like: household\n    fields: [{ code: faith, label: { zh: 信仰, en: Faith }, type: text, about: person, group: contact }]\n',
    ],
    at: 'code: faith',
    what: /^“信仰”涉及个人（宗教信仰：“信仰”）/,
    mend: /删去/,
  },
  {
    name: 'a phone stands open in a register',
    change: [
      'registers.yaml',
      '  - like: premises\n',
      '  - like: premises\n    fields: [{ code: owner, label: { zh: 经营者电话, en: Owner }, type: phone, about: person }]\n',
    ],
    at: 'code: owner',
    what: /^“经营者电话”是个人信息，却没有写属哪一组用途/,
    mend: /用途、依据和保存期限/,
  },
  {
    name: 'a certificate opens a case of no category',
    change: ['registers.yaml', 'category: workplace, case-days: 7 }', 'category: workplaces, case-days: 7 }'],
    at: 'category: workplaces',
    what: /^没有代码为“workplaces”的事项小类/,
    mend: /“workplace”/,
  },
  {
    name: 'warnings come in the wrong order',
    change: ['registers.yaml', 'warn-days: [60, 30, 7]', 'warn-days: [7, 30, 60]'],
    at: 'warn-days: [7, 30, 60]',
    what: /^提醒天数要从大到小/,
    mend: /\[60, 30, 7\]/,
  },
  {
    name: 'a ledger shows a column that the register has not',
    change: ['registers.yaml', 'columns: [name, kind, address, grid, certificates]', 'columns: [name, kind, adress, grid, certificates]'],
    at: 'columns: [name, kind, adress',
    what: /^没有代码为“adress”的列/,
    mend: /“address”/,
  },
  {
    name: 'a ledger is a view of nothing',
    change: ['registers.yaml', '    posts: [grid-worker]\n', ''],
    at: 'code: workers',
    what: /^这张台账没有写清从哪里取/,
    mend: /register（台账）/,
  },
  {
    name: 'two heads have one code',
    change: ['categories.yaml', 'code: markets', 'code: disputes'],
    at: 'code: disputes\n    label: { zh: 集贸市场',
    what: /^代码“disputes”用了两次/,
    mend: /代码/,
  },
  {
    name: 'a key is written in two files',
    change: ['routing.yaml', 'routing:', 'plan: G6\nrouting:'],
    at: 'plan: G6',
    what: /^“plan”写了两次，第一次在pack\.yaml:\d+。$/,
    mend: /^留下一处/,
  },
  {
    name: 'a bracket is left open',
    change: ['routing.yaml', 'zones: [seat], lead: enforcement }', 'zones: [seat, lead: enforcement }'],
    at: 'zones: [seat, lead',
    what: /^括号没有配对/,
    mend: /“\[ \]”/,
  },
];

it.each(brokenPacks)('$name', async ({ change, at, what, mend }) => {
  const { folder, lineOf } = await changedPack('g5-street', change);
  const { pack, faults } = await readPack(folder);
  expect(pack).toBeNull();
  expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([`${change[0]}:${lineOf(change[0], at)}`]);
  expect(faults[0]?.what.zh).toMatch(what);
  expect(faults[0]?.mend.zh).toMatch(mend);
});

it('every fault is told, in the order of the files', async () => {
  const { folder, lineOf } = await changedPack(
    'g5-street',
    ...brokenPacks.filter(({ name }) => /limit|kind of unit|mistyped|two files/.test(name)).map(({ change }) => change),
    ['units.yaml', 'scope: unit', 'scope: units'],
    ['workflow.yaml', 'restarts-on: []', 'restarts-on: dispatch'],
    ['workflow.yaml', 'share: 0.8', 'share: 80%'],
  );
  const { faults } = await readPack(folder);
  expect(faults.map(({ file, line, what }) => `${file}:${line} ${what.en}`)).toEqual([
    `routing.yaml:${lineOf('routing.yaml', 'plan: G6')} “plan” is written twice, first in pack.yaml:${lineOf('pack.yaml', 'plan: G5')}.`,
    `routing.yaml:${lineOf('routing.yaml', 'leed')} There is no key “leed” here.`,
    `units.yaml:${lineOf('units.yaml', 'highest')} “kind” cannot be “highest”.`,
    `units.yaml:${lineOf('units.yaml', 'scope: units')} “scope” cannot be “units”.`,
    `workflow.yaml:${lineOf('workflow.yaml', 'restarts-on: dispatch')} “restarts-on” has to be a list.`,
    `workflow.yaml:${lineOf('workflow.yaml', '80%')} “share” has to be a number, not “80%”.`,
    `workflow.yaml:${lineOf('workflow.yaml', '五个工作日')} “五个工作日” is no limit.`,
  ]);
});
