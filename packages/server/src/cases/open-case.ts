import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import type { CasePlace, CaseSource } from '@gridkeeper/domain/cases/events.ts';
import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { FormAnswers, LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack, Holder } from '@gridkeeper/domain/policy/pack.ts';
import { requirementWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { generalLayer } from '../areas/general-layer.ts';
import { placeOf } from '../areas/place-of.ts';
import type { Actor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { newId } from '../platform/new-id.ts';
import { searchWords } from '../platform/text/search-words.ts';
import { currentPack } from '../policy/packs.ts';
import { type CaseWork, type HeldCase, keepContents } from './case-work.ts';
import { firstHead } from './chain.ts';
import { type Contact, contactContent, type Made, photoContent, textContent } from './content.ts';
import { decideNew } from './decide-on.ts';
import { eventActor } from './event-actor.ts';
import { filledForm } from './filled-form.ts';
import { followCode, followHash } from './follow-code.ts';

export type NewCase = {
  readonly caseId: string;
  readonly number: string;
  readonly followerId: string;
  readonly source: CaseSource;
  readonly text: string;
  readonly category: string | null;
  readonly point: LonLat | null;
  readonly address?: string | undefined;
  readonly contact?: Contact | undefined;
  /** Upload id → digest, claimed already. */
  readonly photos: ReadonlyMap<string, string>;
  readonly solvedOnTheSpot?: boolean;
  readonly outcome?: Outcome | undefined;
  readonly severity?: string | undefined;
  /** Answers to the category's form. */
  readonly form?: FormAnswers | undefined;
  readonly note?: string | undefined;
  /** For imports: when it was reported there, and under which id. */
  readonly reportedAt?: EpochMs;
  readonly origin?: { readonly source: string; readonly id: string };
};

/**
 * Opens a case from a report 报告 (G5.1), within a unit of work.
 * @throws AppError case-category-unknown, case-requirement-missing (a photo, when it was solved on the spot)
 */
export async function openCase(work: CaseWork, actor: Actor, input: NewCase): Promise<HeldCase> {
  const { tx } = work;
  const { pack, hash } = await currentPack(tx);
  const category = input.category === null ? undefined : pack.categories.find((one) => one.code === input.category);
  const place = await placeOf(tx, input.point, category?.layer ?? generalLayer);
  const made: Made[] = [textContent(tx, 'report', input.text)];
  if (input.address) made.push(textContent(tx, 'address', input.address));
  if (input.contact && (input.contact.name || input.contact.phone)) made.push(contactContent(tx, input.contact));
  const filled = reportForm(pack, category?.form ?? null, input.form, actor);
  if (filled) made.push(textContent(tx, 'form', JSON.stringify(filled)));
  if (input.note) made.push(textContent(tx, 'note', input.note));
  for (const [uploadId, digest] of input.photos) made.push(photoContent(tx, uploadId, digest));
  const { state, events } = decideNew(
    work,
    {
      kind: 'report',
      source: input.source,
      category: input.category,
      place,
      contents: made.map((one) => one.ref),
      reporterId: actor.kind === 'staff' && input.source === 'field' ? actor.personId : null,
      reportedAt: input.reportedAt ?? tx.now,
      origin: input.origin ?? null,
      solvedOnTheSpot: input.solvedOnTheSpot ?? false,
      ...(input.severity === undefined ? {} : { severity: input.severity }),
      ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
    },
    pack,
    hash,
    { actor: eventActor(actor, pack), holds: holdsOfReporter(actor, input.source, place, pack) },
  );
  const held: HeldCase = {
    id: input.caseId,
    number: input.number,
    state,
    pack,
    point: input.point,
    head: firstHead(tx.districtId, input.caseId),
    origin: input.origin ?? null,
    scopeBefore: null,
    changed: [...events],
  };
  work.held.set(held.id, held);
  keepContents(work, held.id, made);
  work.followers.push({
    follower_id: input.followerId,
    case_id: held.id,
    code_hash: `\\x${followHash(tx.platform, followCode(tx.platform, tx.districtId, input.followerId)).toString('hex')}`,
    role: 'reporter',
  });
  work.search.push({ case_id: held.id, words: searchWords([input.text, input.address ?? '', category?.label.zh ?? ''].join('\n')) });
  for (const event of events) work.outbox.push({ caseId: held.id, number: held.number, event, state });
  return held;
}

const nobodys = {
  category: null,
  level: null,
  severity: null,
  leadUnit: null,
  assisting: [],
  checkerId: null,
  reporterId: null,
  takerId: null,
  restricted: false,
} as const;

/** Staff fill in the form of the category with the report; residents are never asked for it. @throws AppError case-requirement-missing */
function reportForm(pack: CompiledPack, code: string | null, answers: FormAnswers | undefined, actor: Actor) {
  if (code === null || actor.kind !== 'staff') return undefined;
  if (answers === undefined) throw new AppError('case-requirement-missing', { requirement: requirementWords.form });
  return filledForm(pack, [code], code, answers);
}

/** Whoever reports is the reporter; a worker is the worker of the grid as well, and may have solved it at once (G5.1). */
function holdsOfReporter(actor: Actor, source: CaseSource, place: CasePlace, pack: CompiledPack): readonly Holder[] {
  if (actor.kind !== 'staff') return ['reporter'];
  const takes: readonly Holder[] = source === 'hotline' || source === 'desk' ? ['taker'] : [];
  return ['reporter', ...takes, ...holdersOf(actor, { ...nobodys, place }, pack)];
}

/** Ids of a case that does not exist yet. */
export function newCaseIds(now: EpochMs): { readonly caseId: string; readonly followerId: string } {
  return { caseId: newId(now), followerId: newId(now) };
}
