import type { EpochMs } from '../base/instant.ts';
import { meets } from '../policy/condition.ts';
import { getState } from '../policy/pack-index.ts';
import { openSteps } from './clocks.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { ActedEvent, CaseEvent } from './events.ts';
import { handOver } from './hand-over.ts';
import type { CaseState } from './state.ts';

/**
 * The office's timer: every step that is due now, in order. What is due is computed afresh, so a tick that comes early, late, twice, or after the
 * case moved on does no harm.
 */
export function decideTick(state: CaseState, context: DecisionContext): Decision {
  const { pack, calendar, now, actor } = context;
  const at = Math.max(now, state.last.at);
  const due = openSteps(state, pack, calendar).filter((step) => step.at <= now);
  let resumed = false;
  const events: CaseEvent[] = [];
  for (const { step, clock, dueAt } of due) {
    if (step !== 'resume') {
      events.push({ type: 'ladder', v: 1, at, by: actor, contents: [], clock, step: step.code, does: step.does, dueAt });
      const passed = step.does === 'pass-up' ? passUp(state, context, at) : undefined;
      if (passed) return { events: [...events, passed] }; // what else is due is looked at where the case is now
    } else if (!resumed) {
      resumed = true;
      events.push({ type: 'acted', v: 1, at, by: actor, contents: [], action: 'resume', from: state.state, to: state.state });
    }
  }
  return { events };
}

/** The limit has run out: the case goes on to the level above by itself 自动上报 (S12), by the action that its holder had for it; at the top it stays. */
function passUp(state: CaseState, context: DecisionContext, at: EpochMs): ActedEvent | undefined {
  const action = getState(context.pack, state.workflow, state.state).actions.get('escalate');
  if (action === undefined || !meets(action.only, state)) return undefined;
  const handed = handOver(action, state, { kind: 'act', action: 'escalate', contents: [] }, context);
  if ('refusal' in handed) return undefined;
  const { actor: by } = context;
  const to = action.to ?? state.state;
  return { type: 'acted', v: 1, at, by, contents: [], action: 'escalate', from: state.state, to, ...handed.changes };
}
