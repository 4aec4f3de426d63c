import { openSteps } from './clocks.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

/**
 * The office's timer: every step that is due now, in order. What is due is computed afresh, so a tick that comes early, late, twice, or after the
 * case moved on does no harm.
 */
export function decideTick(state: CaseState, { pack, calendar, now, actor }: DecisionContext): Decision {
  const at = Math.max(now, state.last.at);
  const due = openSteps(state, pack, calendar).filter((step) => step.at <= now);
  let resumed = false;
  const events: CaseEvent[] = [];
  for (const { step, clock, dueAt } of due) {
    if (step !== 'resume') {
      events.push({ type: 'ladder', v: 1, at, by: actor, contents: [], clock, step: step.code, does: step.does, dueAt });
    } else if (!resumed) {
      resumed = true;
      events.push({ type: 'acted', v: 1, at, by: actor, contents: [], action: 'resume', from: state.state, to: state.state });
    }
  }
  return { events };
}
