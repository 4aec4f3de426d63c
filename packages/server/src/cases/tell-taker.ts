import { getState } from '@gridkeeper/domain/policy/pack-index.ts';
import type { CaseWork, OutboxMessage } from './case-work.ts';

/**
 * What whoever took the call hears 首问负责 (F3): that the unit has an answer, and that there is a result to be told, because the case was closed or has
 * come to the state in which it is theirs. A caller who withdrew it knows already.
 */
export function takerTemplate(work: CaseWork, { caseId, event, state }: OutboxMessage): 'case-taken' | 'case-tell' | undefined {
  if ((state.takerId === null && state.joined.length === 0) || event.type !== 'acted' || event.by.kind === 'reporter') return undefined;
  const pack = work.held.get(caseId)?.pack;
  const theirs = pack !== undefined && getState(pack, state.workflow, state.state).definition.owner === 'taker';
  if (event.from !== event.to && (state.phase === 'closed' || theirs)) return 'case-tell';
  return event.action === 'feedback' && !event.answered ? 'case-taken' : undefined;
}
