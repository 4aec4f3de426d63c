import type { ReleasedEvent } from '@gridkeeper/domain/cases/events.ts';
import { evolve } from '@gridkeeper/domain/cases/evolve.ts';
import { sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { type CaseWork, type HeldCase, keepContents } from './case-work.ts';
import { db } from './cases.tables.ts';
import { textContent } from './content.ts';
import { eventActor } from './event-actor.ts';
import { requireImpersonal } from './require-impersonal.ts';

/**
 * An operator releases a summary for the public 公开摘要: his own words, never the reporter's. A later one replaces it.
 * @throws AppError case-never-public, public-text-personal
 */
export function releaseSummary(work: CaseWork, held: HeldCase, actor: StaffActor, text: string): void {
  if (held.state.restricted) throw new AppError('case-never-public');
  const contents = keepContents(work, held.id, [textContent(work.tx, 'summary', requireImpersonal(text))]);
  const event: ReleasedEvent = { type: 'released', v: 1, at: work.tx.now, by: eventActor(actor, held.pack), contents };
  held.state = evolve(held.state, event, held.pack);
  held.changed.push(event);
}

/** Photos an operator chose to show with the summary; all others of the case stay inside. */
export async function releasePhotos(work: CaseWork, caseId: string, uploadIds: readonly string[]): Promise<void> {
  await db(work.tx)
    .updateTable('case_contents')
    .set({ released: uploadIds.length === 0 ? false : sql<boolean>`upload_id = ANY(${[...uploadIds]}::uuid[])` })
    .where('district_id', '=', work.tx.districtId)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'photo')
    .execute();
}
