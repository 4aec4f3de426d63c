import { type FaultText, fault } from './check-fault.ts';
import { untold } from './check-holders.ts';
import { exampleStart, exampleWeek } from './check-week.ts';
import type { ClockDefinition, CompiledPack, LadderStep } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import { addDuration } from './working-time.ts';

type Place = { readonly at: readonly PathStep[]; readonly values: { readonly clock: ClockDefinition['label']; readonly step: string } };

/**
 * An escalation ladder climbs: warnings before the limit, lateness once and at the limit, then one level up at a time, in order of time. A period
 * that only has to pass (public notice 公示) has no lateness.
 */
export function checkLadder(clock: ClockDefinition, pack: CompiledPack): readonly PackFinding[] {
  return clock.ladder.flatMap((step, index) => {
    const at: readonly PathStep[] = ['clocks', { code: clock.code }, 'ladder', { code: step.code }];
    const place: Place = { at, values: { clock: clock.label, step: step.code } };
    const before = clock.ladder.slice(0, index);
    return [
      ...wrongMoment(step, before, place, clock.rhythm),
      ...noWayUp(step, clock, place, pack),
      ...outOfOrder(step, before.at(-1), place, pack),
      ...untold(pack, step.tell, [...at, 'tell'], clock.label),
    ];
  });
}

function wrongMoment(
  { at: moment, does }: LadderStep,
  before: readonly LadderStep[],
  { at, values }: Place,
  rhythm: boolean,
): readonly PackFinding[] {
  const share = 'share' in moment ? moment.share : null;
  if (rhythm) return does === 'warn' && share !== null ? [] : [fault(at, lateByRhythm, values)];
  switch (does) {
    case 'pass-up':
      return share === null || share === 1 ? [] : [fault(at, climbEarly, values)];
    case 'warn':
      return share !== null && share < 1 ? [] : [fault(at, warnLate, values)];
    case 'overdue':
      if (share !== 1) return [fault(at, overdueElsewhere, values)];
      return before.some((step) => step.does === 'overdue') ? [fault(at, overdueTwice, values)] : [];
    case 'climb':
      return share === null ? [] : [fault(at, climbEarly, values)];
  }
}

/** What passes up by itself takes the action that the state has for it. */
function noWayUp({ does }: LadderStep, { runsIn }: ClockDefinition, { at, values }: Place, pack: CompiledPack): readonly PackFinding[] {
  if (does !== 'pass-up') return [];
  const states = pack.workflows.flatMap((workflow) => workflow.states).filter(({ code }) => runsIn.includes(code));
  return states
    .filter(({ actions }) => !actions.some(({ kind }) => kind === 'escalate'))
    .map(({ label }) => fault(at, nowhereUp, { ...values, state: label }));
}

function outOfOrder(step: LadderStep, before: LadderStep | undefined, { at, values }: Place, pack: CompiledPack): readonly PackFinding[] {
  return before && orderOf(step, pack) <= orderOf(before, pack) ? [fault(at, disordered, { ...values, before: before.code })] : [];
}

/** Shares lie before all that comes after the limit, which is compared by an example. */
function orderOf({ at }: LadderStep, pack: CompiledPack): number {
  return 'share' in at ? at.share : addDuration(exampleStart, at.after, exampleWeek, pack.hours).dueAt;
}

const lateByRhythm: FaultText = {
  what: {
    zh: '“{clock}”是周期（rhythm），没有人会超期，“{step}”只能是按比例的提醒。',
    en: '“{clock}” is a rhythm by which nobody is late; “{step}” can only be a warning at a share of it.',
  },
  mend: {
    zh: '写 does: warn 和 share，例如 share: 1；要算超期就删去 rhythm。',
    en: 'Write `does: warn` and a share, such as 1; or take rhythm away.',
  },
};
const nowhereUp: FaultText = {
  what: {
    zh: '“{clock}”到期自动上报，可是“{state}”没有上报（escalate）的动作。',
    en: '“{clock}” passes cases up by itself, but “{state}” has no action “escalate”.',
  },
  mend: { zh: '在这个环节写上 escalate，或者把 does 改成 climb。', en: 'Add “escalate” to that state, or write `does: climb`.' },
};
const warnLate: FaultText = {
  what: {
    zh: '“{clock}”的提醒“{step}”不在到期之前；到期以后再提醒就晚了。',
    en: 'The warning “{step}” of “{clock}” does not come before the limit; a warning afterwards is too late.',
  },
  mend: {
    zh: '写 share，取 0 与 1 之间的数，例如 0.8；到期时的一步写 does: overdue。',
    en: 'Give it a share between 0 and 1, such as 0.8; the step at the limit is `overdue`.',
  },
};
const overdueElsewhere: FaultText = {
  what: {
    zh: '“{clock}”的“{step}”记为超期，却不在到期那一刻（share: 1）。',
    en: '“{step}” of “{clock}” marks cases overdue, but not at the limit (share: 1).',
  },
  mend: { zh: '写 share: 1；到期以后的写 does: climb。', en: 'Give it share: 1; what comes later is `climb`.' },
};
const overdueTwice: FaultText = {
  what: { zh: '“{clock}”两次记为超期，“{step}”是多余的。', en: '“{clock}” marks cases overdue twice; “{step}” is one too many.' },
  mend: { zh: '把要告知的人并到前一步的 tell 里。', en: 'Add those it tells to the step before.' },
};
const climbEarly: FaultText = {
  what: { zh: '“{clock}”的“{step}”在到期之前就升级（climb）。', en: '“{step}” of “{clock}” climbs a level before the limit has passed.' },
  mend: {
    zh: '把 share 改成 after，例如 after: 2 working-days；到期前的写 does: warn。',
    en: 'Write `after`, such as 2 working-days, in place of the share; before the limit it is `warn`.',
  },
};
const disordered: FaultText = {
  what: { zh: '“{clock}”的“{step}”不比前一步“{before}”晚。', en: '“{step}” of “{clock}” comes no later than “{before}” before it.' },
  mend: { zh: '按时间先后排列各步。', en: 'Put the steps in the order of time.' },
};
