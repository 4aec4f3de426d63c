import type { ActionDefinition, CompiledPack } from '../policy/pack.ts';
import { findLeaf, getState, type IndexedState, indexOf } from '../policy/pack-index.ts';
import { answersShare, findObstacle, refuse } from './availability.ts';
import type { ActCommand } from './command.ts';
import type { Decision, DecisionContext, Refusal } from './decision.ts';
import type { ActedEvent } from './events.ts';
import { handOver } from './hand-over.ts';
import type { Outcome } from './outcome.ts';
import { findMissing, isUnanswered, takesSeverity } from './requirements.ts';
import type { CaseState, ShownKind } from './state.ts';

/** One action of the workflow: offered, allowed, in time, complete; then the one event that says what changed. */
export function decideAct(state: CaseState, command: ActCommand, context: DecisionContext): Decision {
  const workflow = workflowAfter(state, command, context.pack);
  const current = standingIn(state, workflow, context.pack);
  const action = current.actions.get(command.action);
  if (!action) return { refusal: notOffered(state, command, context) };
  const refusal = findObstacle(action, state, context) ?? findMissing(action, state, command, context);
  if (refusal) return { refusal };
  const handed = handOver(action, state, command, context);
  if ('refusal' in handed) return handed;
  const event = plain(action, { state, workflow, at: current.definition.code }, command, context);
  return { events: [{ ...event, ...handed.changes, ...shares(action, state, command, context) }] };
}

/** A unit that took part and answers after the close is told so: its answer would be read by nobody. */
function notOffered(state: CaseState, { action }: ActCommand, { holds }: DecisionContext): Refusal {
  const late = state.phase === 'closed' && action === 'feedback' && holds.includes('assisting-unit');
  return late ? refuse('case-share-too-late') : refuse('case-action-not-possible', { action, state: state.state });
}

/** The rule behind an action as somebody wants it now; undefined where the state does not offer it. */
export function findAction(
  state: CaseState,
  wanted: Pick<ActCommand, 'action' | 'category'>,
  pack: CompiledPack,
): ActionDefinition | undefined {
  return standingIn(state, workflowAfter(state, wanted, pack), pack).actions.get(wanted.action);
}

function standingIn(state: CaseState, workflow: string, pack: CompiledPack): IndexedState {
  return getState(pack, workflow, workflow === state.workflow ? state.state : startOf(pack, workflow));
}

/** While a case is where its workflow starts, a category of another workflow takes it over there; later it stays where it is. */
function workflowAfter(state: CaseState, { category }: Pick<ActCommand, 'category'>, pack: CompiledPack): string {
  const wanted = category === undefined ? undefined : findLeaf(pack, category)?.workflow;
  const atStart = state.state === startOf(pack, state.workflow);
  return wanted !== undefined && atStart ? wanted : state.workflow;
}

function startOf(pack: CompiledPack, workflow: string): string {
  return indexOf(pack).workflows.get(workflow)?.definition.start ?? '';
}

/** A unit that takes part answers its own share, and the case stays; the one answer is the lead unit's. */
function shares(action: ActionDefinition, state: CaseState, command: ActCommand, context: DecisionContext): Partial<ActedEvent> {
  if (action.kind === 'coordinate') return { ...(command.until === undefined ? {} : { until: command.until }) };
  if (!answersShare(action, context.holds)) return {};
  const open = state.assignments.filter((one) => one.answeredAt === null && (context.serves ?? []).includes(one.unit));
  return { to: state.state, answered: open.map((one) => one.unit) };
}

/** The case, with the workflow and state whose rules it follows now. */
type Standing = { readonly state: CaseState; readonly workflow: string; readonly at: string };

type Draft = { -readonly [Key in keyof ActedEvent]: ActedEvent[Key] };

/** The event without who gets the case. The order of events follows the server: a clock set back never makes one older than its forerunner. */
function plain(action: ActionDefinition, from: Standing, command: ActCommand, { pack, now, actor, holds }: DecisionContext): ActedEvent {
  const { state, workflow } = from;
  const to = isUnanswered(command) ? state.state : targetOf(action, from, holds);
  const { requires } = action;
  const event: Draft = {
    type: 'acted',
    v: 1,
    at: Math.max(now, state.last.at),
    by: actor,
    contents: command.contents,
    action: command.action,
    from: state.state,
    to,
  };
  if (workflow !== state.workflow) event.workflow = workflow;
  const closes = state.phase !== 'closed' && getState(pack, workflow, to).definition.phase === 'closed';
  if (isUnanswered(command)) return { ...event, reached: false };
  if (closes || requires.includes('outcome')) event.outcome = outcomeOf(action, state, command);
  if (command.place !== undefined) event.place = command.place;
  if (command.category !== undefined && requires.includes('category')) event.category = command.category;
  if (command.severity !== undefined && takesSeverity(action)) event.severity = command.severity;
  if (command.until !== undefined && requires.some((one) => one === 'until' || one === 'promise')) event.until = command.until;
  if (command.contents.some(({ kind }) => kind === 'notice')) event.shows = { kind: shownKind(action), boards: action.boards };
  if (command.rating !== undefined && requires.includes('rating')) event.rating = command.rating;
  if (command.otherCaseId !== undefined && requires.includes('case')) event.otherCaseId = command.otherCaseId;
  if (command.through !== undefined) event.through = command.through;
  return event;
}

/** Whoever takes part answers and the case stays; one merged before goes back to where it was; else the action says. */
function targetOf(action: ActionDefinition, { state, at }: Standing, holds: DecisionContext['holds']): string {
  if (answersShare(action, holds)) return state.state;
  if (action.kind === 'unmerge' && state.merged !== null) return state.merged.from;
  return action.to ?? at;
}

function shownKind({ kind }: ActionDefinition): ShownKind {
  if (kind === 'publish') return 'notice';
  return kind === 'list' ? 'listing' : 'promise';
}

/** No closing without an outcome: the one given, the kind's own, the one of the feedback that passed. */
function outcomeOf(action: ActionDefinition, state: CaseState, command: ActCommand): Outcome {
  if (action.requires.includes('outcome') && command.outcome !== undefined) return command.outcome;
  const [only, ...others] = action.outcomes ?? [];
  if (only !== undefined && others.length === 0) return only;
  switch (action.kind) {
    case 'merge':
      return 'duplicate';
    case 'withdraw':
      return 'withdrawn';
    case 'void':
      return 'unfounded';
    default:
      return state.outcome ?? 'solved';
  }
}
