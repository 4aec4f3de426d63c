import type { ActCommand } from '@gridkeeper/domain/cases/command.ts';
import { findAction } from '@gridkeeper/domain/cases/decide-act.ts';
import type { Share } from '@gridkeeper/domain/cases/events.ts';
import type { ActionRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { ActionKind, Holder } from '@gridkeeper/domain/policy/pack.ts';
import { generalLayer } from '../areas/general-layer.ts';
import { placeOf } from '../areas/place-of.ts';
import type { Actor } from '../people/actor.ts';
import { requireOnPost } from '../people/require-on-post.ts';
import { AppError } from '../platform/app-error.ts';
import { searchWords } from '../platform/text/search-words.ts';
import { type CaseWork, type HeldCase, keepContents } from './case-work.ts';
import { type Contact, contactContent, type Made, photoContent, textContent } from './content.ts';
import { decideOn } from './decide-on.ts';
import { eventActor } from './event-actor.ts';
import { filledForm } from './filled-form.ts';
import { takeTodaysGrid } from './move-cases-grid.ts';
import { takeTodaysNames } from './move-cases-names.ts';
import { requireImpersonal } from './require-impersonal.ts';
import { requireUnit } from './require-unit.ts';
import { suggestRouting } from './suggest-routing.ts';

export type Act = Omit<ActionRequest, 'commandId' | 'seenVersion' | 'photos' | 'action'> & {
  readonly action: Exclude<ActionKind, 'report'>;
  /** Upload id → digest, claimed already. */
  readonly photos: ReadonlyMap<string, string>;
  /** Contact of a resident who objects to a public notice. */
  readonly objector?: Contact;
  /** The merged case whose reporter it is. */
  readonly through?: string;
};

/**
 * Takes one action of the workflow on a held case; what it needs and who may is decided by the pack.
 * @param holds what the actor is to this case
 * @throws AppError with the domain's refusal, case-unit-unknown, checker-unknown, public-text-personal
 */
export async function actOnCase(work: CaseWork, held: HeldCase, actor: Actor, holds: readonly Holder[], act: Act): Promise<void> {
  const { areaIds } = held.state.place;
  const chosen = await withRouting(work, held, act);
  const unit = chosen.unit === undefined ? undefined : await requireUnit(work.tx, chosen.unit, areaIds);
  const assisting = chosen.assisting && (await Promise.all(chosen.assisting.map((code) => requireUnit(work.tx, code, areaIds))));
  if (act.checkerId !== undefined) await requireOnPost(work.tx, act.checkerId, 'case.check');
  const made: Made[] = [];
  if (act.form !== undefined)
    made.push(textContent(work.tx, 'form', JSON.stringify(filledForm(held.pack, formsOf(held, act), act.formCode, act.form))));
  if (act.note) made.push(textContent(work.tx, 'note', act.note));
  if (act.publicText) made.push(textContent(work.tx, 'notice', requireImpersonal(act.publicText)));
  if (act.objector) made.push(contactContent(work.tx, act.objector, 'objector'));
  const shares = act.shares && (await sharesOf(work, held, act.shares, made));
  for (const [uploadId, digest] of act.photos) made.push(photoContent(work.tx, uploadId, digest));
  const command: ActCommand = {
    kind: 'act',
    action: act.action,
    contents: made.map((one) => one.ref),
    ...(act.category === undefined ? {} : { category: act.category, place: await placeForCategory(work, held, act.category) }),
    ...(unit === undefined ? {} : { unit }),
    ...(assisting === undefined ? {} : { assisting }),
    ...(shares === undefined ? {} : { shares }),
    ...(act.reached === undefined ? {} : { reached: act.reached }),
    ...(act.checkerId === undefined ? {} : { checkerId: act.checkerId }),
    ...(act.otherCaseId === undefined ? {} : { otherCaseId: act.otherCaseId }),
    ...(act.through === undefined ? {} : { through: act.through }),
    ...(act.outcome === undefined ? {} : { outcome: act.outcome }),
    ...(act.until === undefined ? {} : { until: act.until }),
    ...(act.severity === undefined ? {} : { severity: act.severity }),
    ...(act.rating === undefined ? {} : { rating: act.rating }),
  };
  const serves = actor.kind === 'staff' ? actor.posts.flatMap((post) => post.unitCode ?? []) : [];
  const wasClosed = held.state.phase === 'closed';
  decideOn(work, held, command, { actor: eventActor(actor, held.pack), holds, serves });
  // What was succeeded, or divided anew, while the case lay closed is moved now, as it was for the running ones.
  if (wasClosed && held.state.phase !== 'closed') {
    await takeTodaysNames(work, held, { kind: 'system' });
    await takeTodaysGrid(work, held, { kind: 'system' });
  }
  keepContents(work, held.id, made);
  if (act.note) work.search.push({ case_id: held.id, words: searchWords(act.note) });
}

/** Each unit's part in a coordination, with the words that say what. */
function sharesOf(work: CaseWork, held: HeldCase, written: NonNullable<Act['shares']>, made: Made[]): Promise<readonly Share[]> {
  return Promise.all(
    written.map(async ({ unit: code, task, until = null }) => {
      const unit = await requireUnit(work.tx, code, held.state.place.areaIds);
      const words = task ? textContent(work.tx, 'task', task) : null;
      if (words) made.push(words);
      return { unit, until, task: words?.ref.contentId ?? null };
    }),
  );
}

/** Where nobody chose a unit, the routing table does: the unit of this office that its row means here, with those that assist. */
async function withRouting(work: CaseWork, held: HeldCase, act: Act): Promise<Pick<Act, 'unit' | 'assisting'>> {
  const category = act.category ?? held.state.category;
  if (
    act.unit !== undefined ||
    category === null ||
    !findAction(held.state, { action: act.action, category }, held.pack)?.requires.includes('unit')
  )
    return act;
  const { lead, assisting } = await suggestRouting(work, held, category, act.severity);
  return { unit: lead.code, assisting: act.assisting ?? assisting.map((unit) => unit.code) };
}

/** The forms that the action as wanted may be filled in with. */
function formsOf(held: HeldCase, { action, category }: Act): readonly string[] {
  return findAction(held.state, { action, ...(category === undefined ? {} : { category }) }, held.pack)?.forms ?? [];
}

/** A category may belong to another layer of grids, so the place is found anew. */
async function placeForCategory(work: CaseWork, held: HeldCase, category: string) {
  const found = held.pack.categories.find((one) => one.code === category && one.parent !== null);
  if (!found) throw new AppError('case-category-unknown');
  return placeOf(work.tx, held.point, found.layer ?? generalLayer);
}
