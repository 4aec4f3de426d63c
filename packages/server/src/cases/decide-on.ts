import type { CaseCommand } from '@gridkeeper/domain/cases/command.ts';
import { decide } from '@gridkeeper/domain/cases/decide.ts';
import type { CaseEvent, EventActor } from '@gridkeeper/domain/cases/events.ts';
import { evolve } from '@gridkeeper/domain/cases/evolve.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { CompiledPack, Holder } from '@gridkeeper/domain/policy/pack.ts';
import { appendEvent } from './append-event.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { refusalError } from './refusal-words.ts';

type Who = { readonly actor: EventActor; readonly holds: readonly Holder[]; readonly serves?: readonly string[] };

/** Decides on a held case and keeps the events for the flush. @throws AppError with the domain's refusal */
export function decideOn(work: CaseWork, held: HeldCase, command: CaseCommand, who: Who): readonly CaseEvent[] {
  const events = decideOrThrow(held.state, command, held.pack, held.state.packHash, work, who);
  for (const event of events) appendEvent(work, held, event);
  return events;
}

/** Decides about a case that does not exist yet. */
export function decideNew(
  work: CaseWork,
  command: CaseCommand,
  pack: CompiledPack,
  packHash: string,
  who: Who,
): { state: CaseState; events: readonly CaseEvent[] } {
  const events = decideOrThrow(null, command, pack, packHash, work, who);
  const state = events.reduce<CaseState | null>((before, event) => evolve(before, event, pack), null);
  if (!state) throw new Error('A report decided nothing.');
  return { state, events };
}

function decideOrThrow(
  state: CaseState | null,
  command: CaseCommand,
  pack: CompiledPack,
  packHash: string,
  work: CaseWork,
  who: Who,
): readonly CaseEvent[] {
  const decision = decide(state, command, {
    pack,
    packHash,
    calendar: work.calendar,
    now: work.tx.now,
    actor: who.actor,
    holds: who.holds,
    serves: who.serves ?? [],
  });
  if ('refusal' in decision) throw refusalError(decision.refusal, { state, command, pack, zone: work.calendar.zone });
  return decision.events;
}
