import fc from 'fast-check';
import { day, type EpochMs, hour } from '../../base/instant.ts';
import { type ActionKind, actionKinds, type CompiledPack, type Holder, holders } from '../../policy/pack.ts';
import { getState } from '../../policy/pack-index.ts';
import { at, china } from '../../policy/testing/calendar.ts';
import { allowedActions } from '../allowed-actions.ts';
import { clockViews, nextStepAt } from '../clocks.ts';
import type { ActCommand } from '../command.ts';
import { decide } from '../decide.ts';
import type { DecisionContext } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { replay } from '../replay.ts';
import type { CaseState } from '../state.ts';
import { reportCommand, someone } from './story.ts';
import { completeInput, turn } from './walk-input.ts';

const deeds = actionKinds.filter((kind): kind is Exclude<ActionKind, 'report'> => kind !== 'report');

/** One step of a walk: so long after the one before, somebody does one of the things he can, or the timer ticks. */
type WalkStep = { readonly wait: number; readonly who: number; readonly what: number };

type Fault = (message: string) => never;

/**
 * Walks a pack's workflows many times, the same way at each call, and stops at the first broken promise.
 * @returns the actions that no walk came by, as "state kind"
 * @throws Error saying which promise was broken, with the shortest walk that breaks it
 */
export function neverWalked(pack: CompiledPack, numRuns: number): readonly string[] {
  const seen = new Set<string>();
  const starts = fc.integer({ min: at('2025-01-06 00:00'), max: at('2026-10-30 00:00') });
  const fail = (message: string): never => {
    throw new Error(message);
  };
  fc.assert(
    fc.property(starts, walks, (start, steps) => {
      for (const action of actionsIn(walk(pack, start, steps, fail))) seen.add(action);
    }),
    { numRuns, seed: 2026 },
  );
  return everyAction(pack).filter((action) => !seen.has(action));
}

/** A pack with one of its workflows alone: walks over all of them would seldom come to the rarer actions of a flow that few categories take. */
export function onlyWorkflow(pack: CompiledPack, code: string): CompiledPack {
  return {
    ...pack,
    workflows: pack.workflows.filter((one) => one.code === code),
    categories: pack.categories.filter((one) => one.workflow === code),
  };
}

/** Walks a workflow at random and stops at the first broken promise. @returns what happened */
export function walk(pack: CompiledPack, start: EpochMs, steps: readonly WalkStep[], fail: Fault): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let now = start;
  const known = { pack, packHash: 'hash', calendar: china, actor: someone };
  const opened = decide(null, reportCommand(now, { category: firstCategory(pack, steps) }), { ...known, now, holds: ['reporter'] });
  if ('refusal' in opened) return fail('a report was refused');
  let state = replay(opened.events, pack);
  const context = (holds: readonly Holder[]): DecisionContext => ({ ...known, now, holds, serves: nextShare(state) });
  events.push(...opened.events);

  const take = (made: readonly CaseEvent[]) => {
    for (const event of made) {
      if (event.at < state.last.at) fail(`${event.type} is older than its forerunner`);
      state = evolve(state, event, pack);
      events.push(event);
    }
  };

  for (const step of steps) {
    now = patient(state, pack, now + step.wait, step);
    const ticked = decide(state, { kind: 'tick' }, context([]));
    if ('refusal' in ticked) return fail('a tick was refused');
    take(ticked.events);
    keepsPromises(state, events.length, pack, now, fail);
    const stranger = holders[step.what % holders.length] ?? 'centre';
    refusesWhatItDoesNotOffer(state, pack, stranger, now, context([stranger]), fail);
    const chosen = choose(state, pack, now, step);
    if (!chosen) continue;
    const decided = decide(state, completeInput(chosen.kind, state, pack, now), context([chosen.who]));
    if ('refusal' in decided) return fail(`${chosen.kind} was offered and refused: ${decided.refusal.code}`);
    take(decided.events);
    keepsPromises(state, events.length, pack, now, fail);
  }
  if (JSON.stringify(replay(JSON.parse(JSON.stringify(events)), pack)) !== JSON.stringify(state)) fail('replay gives another state');
  return events;
}

/** A walk begins with any category, or with none. */
function firstCategory(pack: CompiledPack, [first]: readonly WalkStep[]): string | null {
  const leaves = pack.categories.filter((category) => category.parent !== null).map((category) => category.code);
  return turn([null, ...leaves], first?.who ?? 0) ?? null;
}

/** Units answer their shares one by one. */
function nextShare(state: CaseState): readonly string[] {
  const open = state.assignments.find((one) => one.answeredAt === null);
  return open ? [open.unit] : [];
}

/** Now and then one waits until a period that has to pass is over, such as that of a public notice 公示: else few walks would come further. */
function patient(state: CaseState, pack: CompiledPack, now: EpochMs, { who }: WalkStep): EpochMs {
  const { actions } = getState(pack, state.workflow, state.state).definition;
  const awaited = actions.map((action) => action.afterDueOf);
  const ends = clockViews(state, pack, china, now).flatMap(({ code, dueAt }) => (awaited.includes(code) ? [dueAt + 1] : []));
  return who % 2 === 1 ? Math.max(now, ...ends.filter(Number.isFinite)) : now;
}

type Choice = { readonly who: Holder; readonly kind: ActCommand['action']; readonly ends: boolean };

/** Any of the things that anybody can do; what ends the case at once only now and then, else no walk would come far. */
function choose(state: CaseState, pack: CompiledPack, now: EpochMs, step: WalkStep): Choice | undefined {
  const choices = holders.flatMap((who) =>
    allowedActions(state, pack, [who], now, china).flatMap(({ kind, to }): Choice[] =>
      kind === 'report' ? [] : [{ who, kind, ends: to !== null && state.phase === 'intake' && isClosed(pack, state.workflow, to) }],
    ),
  );
  const onward = step.who % 8 === 0 ? choices : choices.filter((choice) => !choice.ends);
  return onward[step.what % Math.max(1, onward.length)];
}

function isClosed(pack: CompiledPack, workflow: string, state: string): boolean {
  return getState(pack, workflow, state).definition.phase === 'closed';
}

/** Every action of a pack's workflows as "state kind", and those that happened. */
export function everyAction(pack: CompiledPack): readonly string[] {
  return pack.workflows.flatMap((workflow) =>
    workflow.states.flatMap((state) => state.actions.map((action) => `${state.code} ${action.kind}`)),
  );
}
export function actionsIn(events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'acted' ? [`${event.from} ${event.action}`] : []));
}

function refusesWhatItDoesNotOffer(
  state: CaseState,
  pack: CompiledPack,
  who: Holder,
  now: EpochMs,
  context: DecisionContext,
  fail: Fault,
): void {
  const offered = new Set<ActionKind>(allowedActions(state, pack, [who], now, china).map((action) => action.kind));
  for (const kind of deeds) {
    const done = !('refusal' in decide(state, completeInput(kind, state, pack, now), context));
    if (done !== offered.has(kind)) fail(`${kind} by ${who} in ${state.state}: offered ${offered.has(kind)}, done ${done}`);
  }
}

function keepsPromises(state: CaseState, count: number, pack: CompiledPack, now: EpochMs, fail: Fault): void {
  if (state.version !== count) fail('the version does not count the events');
  const running = state.clocks.filter((clock) => clock.stoppedAt === null);
  if (!state.overdue.every((code) => running.some((clock) => clock.code === code))) fail('a clock that stands is overdue');
  if (state.clocks.some((clock) => (clock.stoppedAt ?? now) < clock.startedAt)) fail('a clock ran backwards');
  // what ends on its day has ended when a case comes to it later
  const dated = new Set(pack.clocks.filter(({ endsOn }) => endsOn !== null).map(({ code }) => code));
  for (const clock of clockViews(state, pack, china, now))
    if (clock.dueAt < clock.startedAt && !dated.has(clock.code)) fail('a limit lies before its start');
  const next = nextStepAt(state, pack, china).at;
  if (next !== null && next < state.openedAt) fail('a step is due before the case began');
  if (state.phase === 'closed') {
    if (state.outcome === null || state.closedAt === null) fail('closed without an outcome');
    if (running.length > 0 || next !== null) fail('a closed case has a clock');
  } else {
    const waysOn = holders.some((who) => allowedActions(state, pack, [who], now, china).some((action) => action.to !== null));
    if (!waysOn) fail(`${state.state} is a dead end`);
    if (state.closedAt !== null) fail('an open case is closed');
  }
}

/** Mostly hours; now and then longer than any limit. */
export const walks = fc.array(
  fc.record({
    wait: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 * hour }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 * day }) },
    ),
    who: fc.nat({ max: 1000 }),
    what: fc.nat({ max: 1000 }),
  }),
  { minLength: 20, maxLength: 40 },
);
