import { civilDateOf } from '../../base/civil-date.ts';
import type { EpochMs } from '../../base/instant.ts';
import type { ActionKind, CompiledPack } from '../../policy/pack.ts';
import { getState } from '../../policy/pack-index.ts';
import { china } from '../../policy/testing/calendar.ts';
import { dayAt } from '../../policy/zone.ts';
import { clockViews } from '../clocks.ts';
import type { ActCommand } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { form, note, notice, photo } from './story.ts';

/**
 * Everything an action could ask for, right for the moment: what is refused then is refused for who, where or when. What may be chosen, such as
 * category, severity and units, changes from step to step.
 */
export function completeInput(action: ActCommand['action'], state: CaseState, pack: CompiledPack, now: EpochMs): ActCommand {
  const dues = clockViews(state, pack, china, now).map((clock) => clock.dueAt);
  const leaves = pack.categories.filter((category) => category.parent !== null && category.workflow === state.workflow);
  const others = pack.units.filter((unit) => unit.kind !== 'higher' && unit.code !== state.leadUnit).map((unit) => unit.code);
  const severity = turn(pack.severities, state.version)?.code;
  return {
    kind: 'act',
    action,
    contents: [note, photo, form, ...(state.restricted ? [] : [notice])],
    category: turn(leaves, state.version)?.code ?? '',
    ...(severity === undefined ? {} : { severity }),
    assisting: [turn(others, state.version), turn(others, state.version + 1)].flatMap((unit) => unit ?? []),
    checkerId: 'checker-1',
    outcome: allowedOutcome(action, state, pack),
    until: civilDateOf(dayAt(china.zone, Math.max(now, ...dues)) + 3),
    rating: 4,
    otherCaseId: 'other-case',
  };
}

function allowedOutcome(action: ActionKind, state: CaseState, pack: CompiledPack): Outcome {
  return getState(pack, state.workflow, state.state).actions.get(action)?.outcomes?.[0] ?? 'solved';
}

/** One after the other, and again from the first. */
export function turn<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(1, items.length)];
}
