import { describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import type { ActionDefinition, CompiledPack, Form } from './pack.ts';
import { soundPack, withAction, withMore, without, withState } from './testing/sound-pack.ts';

const label = (text: string) => ({ zh: text, en: text });
const levels: CompiledPack['levels'] = [
  { code: 'community', label: label('社区'), area: 'community' },
  { code: 'street', label: label('街道'), area: 'street' },
];
const severities: CompiledPack['severities'] = [
  { code: 'ordinary', label: label('一般'), clause: 'test' },
  { code: 'major', label: label('重大'), clause: 'test' },
];
const form: Form = { code: 'hard-case', label: label('疑难情况上报表'), clause: 'W2', fields: [] };
const passUp: Partial<ActionDefinition> & Pick<ActionDefinition, 'kind' | 'by'> = {
  kind: 'register',
  by: ['centre'],
  to: 'new',
  level: 'up',
};
const notOnTheSpot = without(soundPack, 'new', 'solve-on-the-spot');
const limit = { amount: 1, unit: 'working-days' } as const;

/** What is said of a pack, in both languages, with its place written as a path. */
function found(pack: CompiledPack): readonly string[] {
  return checkPack(pack).map(({ at, what, mend }) => {
    for (const text of [what.zh, what.en, mend.zh, mend.en]) expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
    const path = at.map((step) => (typeof step === 'object' ? Object.values(step)[0] : step)).join('.');
    return `${path}: ${what.zh}`;
  });
}

it('finds nothing wrong with a sound pack, with levels and severities too', () => {
  expect(found(soundPack)).toEqual([]);
  expect(found(withMore({ ...soundPack, levels, severities }, 'new', passUp))).toEqual([]);
});

type Broken = readonly [string, CompiledPack, string, RegExp];

const flow: readonly Broken[] = [
  ['a start that is not intake', withState(soundPack, 'new', () => ({ phase: 'handling' })), 'workflows.street.start', /不在受理阶段/],
  [
    'a state nothing leads to',
    without(withAction(soundPack, 'given', 'accept', { to: 'given' }), 'new', 'x' as never),
    'workflows.street.states.handling',
    /没有案件能走到“handling”/,
  ],
  [
    'no close but by the reporter',
    withAction(
      withAction(withMore(soundPack, 'checking', { kind: 'withdraw', by: ['reporter'], to: 'closed' }), 'checking', 'pass', { to: null }),
      'new',
      'solve-on-the-spot',
      { by: ['reporter'], requires: [] },
    ),
    'workflows.street.states.checking',
    /再也结不了案/,
  ],
  [
    'no close for the grave ones',
    withAction({ ...notOnTheSpot, severities }, 'checking', 'pass', { only: { levels: null, severities: ['ordinary'], categories: null } }),
    'workflows.street.states.checking',
    /程度“重大”/,
  ],
  [
    'no close for one category',
    withAction(notOnTheSpot, 'checking', 'pass', { only: { levels: null, severities: null, categories: ['lamp'] } }),
    'workflows.street.states.checking',
    /事项“pothole”/,
  ],
  [
    'no close but in time',
    withAction(withAction(soundPack, 'new', 'solve-on-the-spot', { within: limit }), 'checking', 'pass', { within: limit }),
    'workflows.street.states.checking',
    /过期就不能做的动作，不算出路/,
  ],
  ['an open state of nobody', withState(soundPack, 'given', () => ({ owner: null })), 'workflows.street.states.given', /没有写归谁办/],
  [
    'an owner with nothing to do',
    withState(soundPack, 'checking', () => ({ owner: 'leader' })),
    'workflows.street.states.checking.owner',
    /领导在这里没有任何动作可做/,
  ],
  [
    'a closed state that belongs to somebody',
    withState(soundPack, 'closed', () => ({ owner: 'centre' })),
    'workflows.street.states.closed.owner',
    /不该再挂在谁名下/,
  ],
  [
    'a unit that is never named',
    withAction(soundPack, 'new', 'dispatch', { requires: ['category'] }),
    'workflows.street.states.given.owner',
    /还没有责任单位/,
  ],
];

const holders: readonly Broken[] = [
  [
    'no operator',
    { ...soundPack, roles: soundPack.roles.filter(({ code }) => code !== 'operator') },
    'workflows.street.states.new.actions.dispatch.by',
    /没有岗位能当受理中心/,
  ],
  [
    'handlers who serve in no unit',
    { ...soundPack, roles: soundPack.roles.map((role) => ({ ...role, scope: 'area' })) },
    'workflows.street.states.given.actions.accept.by',
    /没有岗位能当责任单位/,
  ],
  [
    'no checker',
    { ...soundPack, roles: soundPack.roles.filter(({ code }) => code !== 'worker') },
    'workflows.street.states.checking.actions.pass.by',
    /没有岗位能当核查员/,
  ],
  [
    'a level above that does not exist',
    { ...soundPack, units: soundPack.units.filter(({ kind }) => kind !== 'higher') },
    'workflows.street.states.given.actions.accept.by',
    /没有 kind: higher/,
  ],
  [
    'a level without a centre',
    withMore(
      { ...soundPack, levels, roles: soundPack.roles.map((role) => (role.code === 'operator' ? { ...role, level: 'community' } : role)) },
      'new',
      passUp,
    ),
    'workflows.street.states.new.actions.dispatch.by',
    /在“街道”一级.*没有人做得了/,
  ],
  [
    'a leader who approves but is told of lateness',
    { ...soundPack, roles: soundPack.roles.map((role) => (role.code === 'head' ? { ...role, capabilities: ['case.approve'] } : role)) },
    'clocks.handling.ladder.limit.tell',
    /没有岗位能当领导/,
  ],
];

const actions: readonly Broken[] = [
  [
    'a form that is not named',
    withAction(soundPack, 'given', 'accept', { requires: ['form'] }),
    'workflows.street.states.given.actions.accept',
    /没有写填哪张表/,
  ],
  [
    'a form that is not asked for',
    withAction({ ...soundPack, forms: [form] }, 'given', 'accept', { forms: ['hard-case'] }),
    'workflows.street.states.given.actions.accept',
    /没有要求填写/,
  ],
  [
    'a clock that runs elsewhere',
    withAction(soundPack, 'handling', 'extend', { beforeDueOf: 'check' }),
    'workflows.street.states.handling.actions.extend.before-due-of',
    /并不计时/,
  ],
  [
    'up where there are no levels',
    withMore(soundPack, 'new', passUp),
    'workflows.street.states.new.actions.register',
    /没有两个以上的层级/,
  ],
  [
    'up and to a unit at once',
    withMore({ ...soundPack, levels }, 'new', { ...passUp, requires: ['unit'] }),
    'workflows.street.states.new.actions.register',
    /层级就不会变/,
  ],
  [
    'escalation without a level above',
    { ...soundPack, units: soundPack.units.filter(({ kind }) => kind !== 'higher') },
    'workflows.street.states.new.actions.escalate',
    /要上报上级/,
  ],
  [
    'coordination without units',
    withMore(soundPack, 'handling', { kind: 'coordinate', by: ['lead-unit'] }),
    'workflows.street.states.handling.actions.coordinate',
    /没有要求参与单位/,
  ],
  [
    'a checker where nobody is sent',
    withAction(soundPack, 'new', 'dispatch', { requires: ['category', 'unit', 'checker'] }),
    'workflows.street.states.new.actions.dispatch',
    /这种动作用不上它/,
  ],
  [
    'a close that leaves it open',
    withAction(soundPack, 'new', 'merge', { to: 'given' }),
    'workflows.street.states.new.actions.merge',
    /不是结案环节/,
  ],
  [
    'a contest that stays closed',
    withAction(soundPack, 'closed', 'contest', { to: null }),
    'workflows.street.states.closed.actions.contest',
    /停在已结案的“closed”/,
  ],
  [
    'rework that closes',
    withAction(soundPack, 'checking', 'rework', { to: 'closed' }),
    'workflows.street.states.checking.actions.rework',
    /停在已结案的“closed”/,
  ],
  [
    'the same action twice',
    withMore(soundPack, 'given', { kind: 'accept', by: ['lead-unit'] }),
    'workflows.street.states.given.actions.2',
    /写了两次“accept”/,
  ],
  [
    'a request nobody decides',
    without(soundPack, 'handling', 'approve'),
    'workflows.street.states.handling.actions.extend',
    /申请会一直悬着/,
  ],
  [
    'a request that is lost',
    withAction(soundPack, 'handling', 'extend', { to: 'given' }),
    'workflows.street.states.handling.actions.extend.to',
    /申请随之失效/,
  ],
  [
    'a decision of nothing',
    withMore(soundPack, 'given', { kind: 'approve', by: ['leader'] }),
    'workflows.street.states.given.actions.approve',
    /没有可审批的申请/,
  ],
  [
    'a question without an answer',
    without(soundPack, 'handling', 'answer'),
    'workflows.street.states.handling.actions.ask',
    /时限再也不会走/,
  ],
  [
    'an answer without a question',
    withMore(soundPack, 'given', { kind: 'answer', by: ['reporter'] }),
    'workflows.street.states.given.actions.answer',
    /永远用不上/,
  ],
  [
    'shares that nobody gave',
    withAction(soundPack, 'handling', 'feedback', { requires: ['outcome', 'shares'] }),
    'workflows.street.states.handling.actions.feedback',
    /没有谁能分派协办任务/,
  ],
  [
    'helpers who answer before they are named',
    withAction(soundPack, 'handling', 'feedback', { by: ['lead-unit', 'assisting-unit', 'higher'] }),
    'workflows.street.states.handling.actions.feedback',
    /没有谁能分派协办任务/,
  ],
  [
    'a close without an outcome',
    withAction(soundPack, 'handling', 'feedback', { requires: ['note'] }),
    'workflows.street.states.checking.actions.pass',
    /还没有人写明办理结果/,
  ],
];

const evidence: readonly Broken[] = [
  [
    'a unit, by the reporter',
    withAction(soundPack, 'closed', 'contest', { requires: ['note', 'unit'] }),
    'workflows.street.states.closed.actions.contest.requires',
    /报告人用的居民端里给不了/,
  ],
  [
    'a date, by the reporter',
    withAction(soundPack, 'handling', 'answer', { requires: ['until'] }),
    'workflows.street.states.handling.actions.answer.requires',
    /期限日期.*居民端/,
  ],
  [
    'a photo with a rating',
    withAction(soundPack, 'closed', 'rate', { requires: ['rating', 'photo'] }),
    'workflows.street.states.closed.actions.rate.requires',
    /照片.*居民端/,
  ],
  [
    'a unit, by the checker on the phone',
    withAction(soundPack, 'checking', 'rework', { requires: ['unit'] }),
    'workflows.street.states.checking.actions.rework.requires',
    /核查员用的手机端里给不了/,
  ],
  [
    'an outcome while solving on the spot',
    withAction(soundPack, 'new', 'solve-on-the-spot', { requires: ['category', 'photo', 'outcome'] }),
    'workflows.street.states.new.actions.solve-on-the-spot.requires',
    /办理结果.*手机端/,
  ],
  [
    'a rating at the desk',
    withMore(soundPack, 'closed', { kind: 'progress', by: ['centre'], requires: ['rating'] }),
    'workflows.street.states.closed.actions.progress.requires',
    /评分.*桌面端/,
  ],
];

describe.each([
  ['a flow', flow],
  ['holders', holders],
  ['actions', actions],
  ['evidence', evidence],
])('%s', (_, cases) => {
  it.each(cases)('%s is refused', (_name, pack, at, what) => {
    const lines = found(pack);
    expect(lines.filter((line) => line.startsWith(`${at}: `) && what.test(line))).not.toEqual([]);
  });
});

it('tells by which way a case comes to a unit that was never named, once, and not also that it can never be closed', () => {
  const done = withMore(soundPack, 'new', { kind: 'check', by: ['centre'], to: 'checking', requires: ['category', 'outcome'] });
  const findings = checkPack(withAction(done, 'checking', 'rework', { to: 'handling' }));
  expect(findings.map(({ what, mend }) => what.zh + mend.zh)).toEqual([
    '案件可能还没有责任单位就到了“handling”，而这里归责任单位办：没有人接手。经“check → rework”到这里时，还没有派遣给哪个单位。' +
      '让“rework”回到受理环节，由那里派遣；或者在途中由受理中心做的动作里写 requires: [unit]。',
  ]);
  const undispatched = checkPack(withAction(soundPack, 'new', 'dispatch', { requires: ['category'] })).map(({ mend }) => mend.en);
  expect(undispatched).toContain('Add unit to requires of “dispatch”.');
});

it('says of the level above that it is told, not that it does the clock', () => {
  const units = soundPack.units.filter(({ kind }) => kind !== 'higher');
  const clocks = soundPack.clocks.map((clock) => ({
    ...clock,
    ladder: clock.ladder.map((step) => ({ ...step, tell: ['higher'] as const })),
  }));
  const lines = found({ ...soundPack, units, clocks }).filter((line) => line.startsWith('clocks.handling.ladder.limit.tell'));
  expect(lines).toEqual([expect.stringMatching(/要告知上一级，可是单位表里没有 kind: higher 的上级单位。$/)]);
});

it('says how two who feed back share one action', () => {
  const twice = withMore(soundPack, 'handling', { kind: 'feedback', by: ['assisting-unit'], to: 'checking', requires: ['outcome'] });
  expect(checkPack(twice).map(({ mend }) => mend.zh)).toContainEqual(expect.stringContaining('by: [lead-unit, assisting-unit]'));
});

it('lets who takes part answer, once somebody has named him', () => {
  const coordinated = withMore(soundPack, 'handling', { kind: 'coordinate', by: ['lead-unit'], requires: ['units'] });
  const shares = { by: ['lead-unit', 'assisting-unit', 'higher'], requires: ['outcome', 'note', 'shares'] } as const;
  expect(found(withAction(coordinated, 'handling', 'feedback', shares))).toEqual([]);
});
