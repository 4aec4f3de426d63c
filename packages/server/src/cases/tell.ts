import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { meets } from '@gridkeeper/domain/policy/condition.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { type NewMessage, putMessages } from '../people/put-messages.ts';
import type { CaseWork, OutboxMessage } from './case-work.ts';
import { joinedHolding } from './joined-holding.ts';
import { observer, peopleHolding } from './people-holding.ts';
import { takerTemplate } from './tell-taker.ts';

type Audience = {
  readonly template: string;
  readonly to: readonly Holder[];
  readonly params?: Readonly<Record<string, string>>;
};

/** Which message goes to whom after an event. Texts are made from these codes by the reader's face, never stored. */
function audience(event: CaseEvent): Audience | undefined {
  if (event.type === 'ladder') return undefined; // the ladder names its own people, see below
  if (event.type !== 'acted') return undefined;
  switch (event.action) {
    case 'dispatch':
    case 'rework':
      return { template: `case-${event.action}`, to: ['lead-unit'] };
    case 'coordinate':
      return { template: 'case-coordinate', to: ['assisting-unit'] };
    case 'check':
      return { template: 'case-check', to: ['checker'] };
    case 'feedback':
      return event.answered ? { template: 'case-share', to: ['lead-unit'] } : { template: 'case-feedback', to: ['centre'] };
    case 'reject':
    case 'contest':
    case 'escalate':
    case 'object':
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
      return event.level === undefined ? { template: 'case-return', to: ['reporter'] } : { template: 'case-level', to: ['centre'] };
    default:
      return undefined;
  }
}

/**
 * Puts the messages of this unit of work into the staff's inboxes, in the same transaction. Of a restricted case 限制查看 only those hear who see it; a
 * leader hears that one is late, and its number.
 */
export async function tell(work: CaseWork): Promise<void> {
  const messages: NewMessage[] = [];
  for (const told of work.outbox) {
    const ladder = told.event.type === 'ladder' ? ladderAudience(work, told, told.event.clock, told.event.step) : undefined;
    const what = ladder ?? audience(told.event);
    const seen = new Set<string>();
    const taker = takerTemplate(work, told);
    const first: readonly Audience[] = taker ? [{ template: taker, to: ['taker'] }] : []; // who took the call is told as such, whatever else he is
    for (const { template, to, params = {} } of [...first, ...(what ? [what] : []), ...noticesOf(work, told)]) {
      for (const personId of await peopleHolding(work, told.state, to)) {
        if (seen.has(personId) || (told.event.by.kind === 'staff' && told.event.by.personId === personId)) continue;
        const hidden = told.state.restricted && !visibleTo(await observer(work, told.state, personId), told.state);
        if (hidden && ladder === undefined) continue;
        seen.add(personId);
        const caseId = hidden ? null : told.caseId;
        messages.push({ at: told.event.at, personId, template, params: { number: told.number, ...params }, caseId });
      }
      for (const { personId, number, caseId } of await joinedHolding(work, told, to)) {
        if (seen.has(personId)) continue;
        seen.add(personId);
        messages.push({ at: told.event.at, personId, template, params: { number, ...params }, caseId });
      }
    }
  }
  await putMessages(work.tx, messages);
}

/** Whom the pack tells beyond those whose turn it is 告知 (G4: double report). Nobody is told twice of one event. */
function noticesOf(work: CaseWork, { caseId, event, state }: OutboxMessage): readonly Audience[] {
  const action = event.type === 'reported' ? 'report' : event.type === 'acted' ? event.action : undefined;
  if (action === undefined || (event.type === 'acted' && event.answered)) return []; // a share is no answer of the office
  const rules = work.held.get(caseId)?.pack.notices ?? [];
  return rules
    .filter((rule) => rule.on.includes(action) && meets(rule.only, state))
    .map((rule) => ({ template: 'case-notice', to: rule.tell, params: { notice: rule.label.zh, noticeEn: rule.label.en } }));
}

function ladderAudience(work: CaseWork, told: OutboxMessage, clock: string, stepCode: string): Audience | undefined {
  const definition = work.held.get(told.caseId)?.pack.clocks.find((one) => one.code === clock);
  const step = definition?.ladder.find((one) => one.code === stepCode);
  return step ? { template: `case-${step.does}`, to: step.tell } : undefined;
}
