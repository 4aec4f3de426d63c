import { refuse } from './availability.ts';
import type { CaseCommand } from './command.ts';
import { decideAct } from './decide-act.ts';
import { decideReport } from './decide-report.ts';
import { decideTick } from './decide-tick.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { CaseState } from './state.ts';

export type Decide = (state: CaseState | null, command: CaseCommand, context: DecisionContext) => Decision;

/**
 * What happens when somebody wants something of a case: the events of it, or why not. Pure: the same question has the same answer on the server and on
 * a phone without network.
 */
export const decide: Decide = (state, command, context) => {
  if (command.kind === 'report')
    return state === null ? decideReport(command, context) : { refusal: refuse('case-action-not-possible', { action: 'report' }) };
  if (state === null)
    return { refusal: refuse('case-action-not-possible', { action: command.kind === 'act' ? command.action : command.kind }) };
  return command.kind === 'tick' ? decideTick(state, context) : decideAct(state, command, context);
};
