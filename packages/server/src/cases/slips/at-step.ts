import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { replay } from '@gridkeeper/domain/cases/replay.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { FilledForm } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { lookAtCase } from '../look-at-case.ts';
import { type OfficeNames, officeNames } from '../office-names.ts';
import type { ReadCase } from '../read-case.ts';
import { timelineOf } from '../timeline.ts';
import { type GivenSlip, givenSlips } from './slips.queries.ts';

/** A case as it stood when a slip was given: a slip that is printed again says the same, whatever came afterwards. */
export type AtStep = GivenSlip & {
  readonly read: ReadCase;
  readonly state: CaseState;
  readonly calendar: WorkingCalendar;
  readonly names: OfficeNames;
  readonly form: FilledForm | null;
  /** The newest words of a kind till then; null: none, or erased. */
  words(kind: string): string | null;
  /** The words of a kind that came with this very step. */
  said(kind: string): string | null;
};

/**
 * The right is that of the case's page.
 * @throws AppError not-found, also where that step called for no such slip
 */
export async function getSlip(tx: Tx, actor: StaffActor, caseId: string, code: string, version: number): Promise<AtStep> {
  const read = await lookAtCase(tx, actor, caseId);
  const given = (await givenSlips(tx, read)).find((one) => one.slip.code === code && one.version === version);
  if (!given) throw new AppError('not-found');
  const events = read.events.slice(0, version);
  const state = replay(events, read.packOf);
  const names = await officeNames(tx, {
    areas: state.place.areaIds,
    people: given.event.by.kind === 'staff' ? [given.event.by.personId] : [],
    units: [state.leadUnit, ...state.assisting],
  });
  const [step] = timelineOf(tx, { ...read, pack: given.pack, state, events: [given.event] }, names, 'staff');
  return {
    ...given,
    read,
    state,
    calendar: await calendarOf(tx),
    names,
    form: step?.form ?? null,
    words: (kind) => newestWords(read, events, kind),
    said: (kind) => newestWords(read, [given.event], kind),
  };
}

function newestWords({ contents }: ReadCase, events: readonly CaseEvent[], kind: string): string | null {
  const refs = events.toReversed().flatMap((event) => event.contents.filter((ref) => ref.kind === kind));
  const bodies = refs.map((ref) => contents.get(ref.contentId)?.body);
  return bodies.find((body) => typeof body === 'string') ?? null;
}
