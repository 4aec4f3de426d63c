import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { evolve } from '@gridkeeper/domain/cases/evolve.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { CaseWork, HeldCase } from './case-work.ts';

/**
 * Adds an event to a held case and keeps it for the flush.
 * @param pack the rules that hold from this event on
 */
export function appendEvent(work: CaseWork, held: HeldCase, event: CaseEvent, pack: CompiledPack = held.pack): void {
  held.state = evolve(held.state, event, pack);
  held.pack = pack;
  held.changed.push(event);
  work.outbox.push({ caseId: held.id, number: held.number, event, state: held.state });
}
