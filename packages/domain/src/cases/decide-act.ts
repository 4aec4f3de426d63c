import type { ActionDefinition } from '../policy/pack.ts';
import { getState } from '../policy/pack-index.ts';
import { findObstacle, refuse } from './availability.ts';
import type { ActCommand } from './command.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { ActedEvent } from './events.ts';
import { handOver } from './hand-over.ts';
import type { Outcome } from './outcome.ts';
import { findMissing } from './requirements.ts';
import type { CaseState } from './state.ts';

/** One action of the workflow: offered, allowed, in time, complete; then the one event that says what changed. */
export function decideAct(state: CaseState, command: ActCommand, context: DecisionContext): Decision {
  const current = getState(context.pack, state.workflow, state.state);
  const action = current.actions.get(command.action);
  if (!action) return { refusal: refuse('case-action-not-possible', { action: command.action, state: state.state }) };
  const refusal = findObstacle(action, state, context) ?? findMissing(action, state, command, context);
  if (refusal) return { refusal };
  const handed = handOver(action, state, command, context);
  if ('refusal' in handed) return handed;
  return { events: [{ ...plain(action, state, command, context), ...handed.changes }] };
}

type Draft = { -readonly [Key in keyof ActedEvent]: ActedEvent[Key] };

/** The event without who gets the case. The order of events follows the server: a clock set back never makes one older than its forerunner. */
function plain(action: ActionDefinition, state: CaseState, command: ActCommand, { pack, now, actor }: DecisionContext): ActedEvent {
  const to = action.to ?? state.state;
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
  const closes = state.phase !== 'closed' && getState(pack, state.workflow, to).definition.phase === 'closed';
  if (closes || requires.includes('outcome')) event.outcome = outcomeOf(action, state, command);
  if (command.place !== undefined) event.place = command.place;
  if (command.category !== undefined && requires.includes('category')) event.category = command.category;
  if (command.until !== undefined && requires.includes('until')) event.until = command.until;
  if (command.rating !== undefined && requires.includes('rating')) event.rating = command.rating;
  if (command.otherCaseId !== undefined && requires.includes('case')) event.otherCaseId = command.otherCaseId;
  return event;
}

/** No closing without an outcome: the one given, the kind's own, the one of the feedback that passed. */
function outcomeOf(action: ActionDefinition, state: CaseState, command: ActCommand): Outcome {
  if (action.requires.includes('outcome') && command.outcome !== undefined) return command.outcome;
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
