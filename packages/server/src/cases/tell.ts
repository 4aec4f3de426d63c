import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { type NewMessage, putMessages } from '../people/put-messages.ts';
import type { CaseWork, OutboxMessage } from './case-work.ts';
import { peopleHolding } from './people-holding.ts';

/** Which message goes to whom after an event. Texts are made from these codes by the reader's face, never stored. */
function audience(event: CaseEvent): { readonly template: string; readonly to: readonly Holder[] } | undefined {
  if (event.type === 'ladder') return undefined; // the ladder names its own people, see below
  if (event.type !== 'acted') return undefined;
  switch (event.action) {
    case 'dispatch':
    case 'rework':
      return { template: `case-${event.action}`, to: ['lead-unit'] };
    case 'check':
      return { template: 'case-check', to: ['checker'] };
    case 'reject':
    case 'contest':
    case 'feedback':
    case 'escalate':
      return { template: `case-${event.action}`, to: ['centre'] };
    case 'extend':
    case 'defer':
      return { template: `case-${event.action}`, to: ['centre', 'leader'] };
    case 'approve':
    case 'refuse':
    case 'urge':
    case 'supervise':
      return { template: `case-${event.action}`, to: ['lead-unit'] };
    case 'return':
      return { template: 'case-return', to: ['reporter'] };
    default:
      return undefined;
  }
}

/** Puts the messages of this unit of work into the staff's inboxes, in the same transaction. */
export async function tell(work: CaseWork): Promise<void> {
  const messages: NewMessage[] = [];
  for (const told of work.outbox) {
    const ladder = told.event.type === 'ladder' ? ladderAudience(work, told, told.event.clock, told.event.step) : undefined;
    const what = ladder ?? audience(told.event);
    if (!what) continue;
    for (const personId of await peopleHolding(work, told.state, what.to)) {
      if (told.event.by.kind === 'staff' && told.event.by.personId === personId) continue;
      messages.push({ at: told.event.at, personId, template: what.template, params: { number: told.number }, caseId: told.caseId });
    }
  }
  await putMessages(work.tx, messages);
}

function ladderAudience(work: CaseWork, told: OutboxMessage, clock: string, stepCode: string) {
  const definition = work.held.get(told.caseId)?.pack.clocks.find((one) => one.code === clock);
  const step = definition?.ladder.find((one) => one.code === stepCode);
  return step ? { template: `case-${step.does}`, to: step.tell } : undefined;
}
