import { clockViews } from '@gridkeeper/domain/cases/clocks.ts';
import type { EventActor, MigratedEvent } from '@gridkeeper/domain/cases/events.ts';
import { evolve } from '@gridkeeper/domain/cases/evolve.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { findLeaf, findUnit, indexOf } from '@gridkeeper/domain/policy/pack-index.ts';

/** The version that cases move to. `states`: old → new, each `state` or `workflow/state`, for states that it does not have. */
export type MoveTarget = { readonly pack: CompiledPack; readonly hash: string; readonly states: ReadonlyMap<string, string> };

/** What the other version does not have, so that the case stays where it is. */
export type LeftReason = 'state' | 'category' | 'unit' | 'level' | 'severity';

/** What becomes of a clock: its limit lies elsewhere; it is over at once. */
export type ClockEffect = { readonly clock: string; readonly changed: boolean; readonly overdueAtOnce: boolean };

export type MovePlan =
  | { readonly left: LeftReason }
  | { readonly event: MigratedEvent; readonly after: CaseState; readonly clocks: readonly ClockEffect[] };

export type MoveMoment = { readonly calendar: WorkingCalendar; readonly now: number; readonly by: EventActor };

/** How a running case goes on by another version, or what keeps it from it. Pure. */
export function planMove(state: CaseState, own: CompiledPack, target: MoveTarget, { calendar, now, by }: MoveMoment): MovePlan {
  const place = findState(state, target);
  if (!place) return { left: 'state' };
  const { pack, hash } = target;
  if (state.category !== null && !findLeaf(pack, state.category)) return { left: 'category' };
  const units = [state.leadUnit ?? [], state.assisting, state.assignments.map((one) => one.unit)].flat();
  if (units.some((unit) => !findUnit(pack, unit))) return { left: 'unit' };
  const level = codeIn(pack.levels, state.level);
  if (level === undefined) return { left: 'level' };
  const severity = codeIn(pack.severities, state.severity);
  if (severity === undefined) return { left: 'severity' };
  const event: MigratedEvent = {
    type: 'migrated',
    v: 1,
    at: Math.max(now, state.last.at),
    by,
    contents: [],
    packHash: hash,
    ...place,
    level,
    leadUnit: state.leadUnit,
    assisting: state.assisting,
    ...(severity === state.severity ? {} : { severity }),
  };
  const before = new Map(clockViews(state, own, calendar, now).map((clock) => [clock.code, clock]));
  const readings = clockViews(evolve(state, event, pack), pack, calendar, now);
  const renewed = readings.filter((clock) => clock.dueAt > Math.max(now, before.get(clock.code)?.dueAt ?? Number.POSITIVE_INFINITY));
  const moved = renewed.length > 0 ? { ...event, renewed: renewed.map((clock) => clock.code) } : event;
  const clocks = readings.map((clock) => {
    const was = before.get(clock.code);
    return {
      clock: clock.code,
      changed: was !== undefined && was.dueAt !== clock.dueAt,
      overdueAtOnce: clock.dueAt < now && !(was !== undefined && was.dueAt < now),
    };
  });
  return { event: moved, after: evolve(state, moved, pack), clocks };
}

/** A code that the version has; the first of its list where the case has none; null where the version has none at all. Undefined: unknown there. */
function codeIn(list: readonly { readonly code: string }[], code: string | null): string | null | undefined {
  if (list.length === 0) return null;
  return code === null ? list[0]?.code : list.find((one) => one.code === code)?.code;
}

/** The same workflow and state, or the one that was named for it; a running case never comes out closed. */
function findState(state: CaseState, target: MoveTarget): Pick<MigratedEvent, 'workflow' | 'state'> | undefined {
  const same = { workflow: state.workflow, state: state.state };
  if (isOpen(target.pack, same)) return same;
  const named = target.states.get(`${state.workflow}/${state.state}`) ?? target.states.get(state.state);
  if (named === undefined) return undefined;
  const [first = '', second] = named.split('/');
  if (second !== undefined) return openOne(target.pack, { workflow: first, state: second });
  const ofCategory = (state.category === null ? undefined : findLeaf(target.pack, state.category)?.workflow) ?? '';
  return openOne(target.pack, { workflow: state.workflow, state: first }) ?? openOne(target.pack, { workflow: ofCategory, state: first });
}

type At = { readonly workflow: string; readonly state: string };

function openOne(pack: CompiledPack, at: At): At | undefined {
  return isOpen(pack, at) ? at : undefined;
}

function isOpen(pack: CompiledPack, { workflow, state }: At): boolean {
  const found = indexOf(pack).workflows.get(workflow)?.states.get(state);
  return found !== undefined && found.definition.phase !== 'closed';
}
