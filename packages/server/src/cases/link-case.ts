import type { LinkedEvent } from '@gridkeeper/domain/cases/events.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { searchWords } from '../platform/text/search-words.ts';
import type { Act } from './act-on-case.ts';
import { appendEvent } from './append-event.ts';
import { type CaseWork, type HeldCase, keepContents } from './case-work.ts';
import { type Made, photoContent, textContent } from './content.ts';
import { eventActor } from './event-actor.ts';
import type { OtherCase } from './find-other-case.queries.ts';

/**
 * Links a case with one of another office 关联. Nothing moves between offices: this one goes on here, and the other office is told nothing.
 * @throws AppError case-other-linked
 */
export function linkCase(
  work: CaseWork,
  held: HeldCase,
  actor: StaffActor,
  { districtId, caseId, office }: OtherCase,
  act: Pick<Act, 'note' | 'photos'>,
): void {
  if (held.state.links.some((link) => link.districtId === districtId && link.caseId === caseId))
    throw new AppError('case-other-linked', { office });
  const made: Made[] = act.note ? [textContent(work.tx, 'note', act.note)] : [];
  for (const [uploadId, digest] of act.photos) made.push(photoContent(work.tx, uploadId, digest));
  const linked: LinkedEvent = {
    type: 'linked',
    v: 1,
    at: Math.max(work.tx.now, held.state.last.at),
    by: eventActor(actor, held.pack),
    contents: keepContents(work, held.id, made),
    link: { districtId, caseId },
  };
  appendEvent(work, held, linked);
  if (act.note) work.search.push({ case_id: held.id, words: searchWords(act.note) });
}
