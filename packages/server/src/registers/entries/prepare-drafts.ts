import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { type CheckedDraft, checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import type { FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { today } from '../../people/today.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { canonicalJson } from '../../platform/once-command.ts';
import { covers } from '../register.policy.ts';
import { certificateFaults } from './check-certificates.ts';
import { findRelations, relationFaults } from './check-relations.ts';
import { composeEntry } from './compose-entry.ts';
import { consentFaults, consentOf, type Days, type NewConsent } from './draft-consent.ts';
import type { DraftItem } from './draft-item.ts';
import type { EntryGround } from './entry.ts';
import type { EntryWrite } from './entry-write.ts';
import { lastDayFinder } from './last-day.ts';
import { type Placed, placeDrafts } from './place-drafts.ts';

/** `write` undefined: there are faults, or warnings that nobody let pass. `same`: it says what stands there already. */
export type Prepared = {
  readonly write: EntryWrite | undefined;
  readonly consent: NewConsent | undefined;
  readonly same: boolean;
  readonly faults: readonly FieldFault[];
  readonly warnings: readonly FieldFault[];
};

/** Where somebody may change entries, and, of care recipients, whom he looks after: both have to hold. */
export type Within = readonly (readonly string[])[] | null;

/**
 * What drafts of one kind would make of their entries, with all that is wrong with each; nothing is written.
 * @param within areas in some of each of which the entries have to lie, before and after; null: the whole office
 */
export async function prepareDrafts(tx: Tx, kind: RegisterKind, items: readonly DraftItem[], within: Within): Promise<readonly Prepared[]> {
  const days: Days = { today: await today(tx), lastDay: await lastDayFinder(tx) };
  const checked = items.map(({ draft, before }) => checkDraft(kind, draft, before === null));
  const relations = await findRelations(
    tx,
    kind,
    items,
    checked.flatMap(({ code }) => code ?? []),
  );
  const placed = await placeDrafts(
    tx,
    kind.sort,
    items.map(({ before, draft }, i) => ({
      ...{ before, point: draft.point, buildingId: draft.buildingId },
      // An address that stays the same says nothing new.
      address: checked[i]?.address === before?.state.address ? undefined : checked[i]?.address,
    })),
  );
  return items.map((item, i) => {
    const [one, place] = [checked[i], placed[i]];
    if (!one || !place) throw new Error('A draft was lost.');
    if (item.before && !allowed(within, item.before.ground))
      return { write: undefined, consent: undefined, same: false, faults: [notYours], warnings: [] };
    const consent = consentOf(kind, item.draft.consent, days);
    const given = consent && !('fault' in consent) ? consent : undefined;
    const faults = [
      ...(item.before?.state.endedOn ? [{ field: 'code', fault: 'entry-ended' } as const] : []),
      ...one.faults,
      ...relationFaults(item, one.code, relations),
      ...certificateFaults(kind, item.before?.state.certificates ?? {}, item.certificates),
      ...(consent && 'fault' in consent ? [consent] : consentFaults(kind, item.before, one, given, days)),
      ...placeFaults(place, within),
    ];
    if (faults.length > 0 || one.warnings.length > 0 || 'fault' in place)
      return { write: undefined, consent: undefined, same: false, faults, warnings: one.warnings };
    const write = writeOf(tx, kind, item, one, place);
    const same = !given && item.before !== null && canonicalJson(write.after) === canonicalJson(item.before.state);
    return { write, consent: given, same, faults, warnings: [] };
  });
}

/** Also of an entry that stands elsewhere and that a draft would fetch over: nothing else is told of it. */
const notYours: FieldFault = { field: 'point', fault: 'place-not-yours' };

const allowed = (within: Within, ground: EntryGround): boolean => within === null || within.every((areas) => covers(areas, ground));

function placeFaults(place: Placed | FieldFault, within: Within): readonly FieldFault[] {
  if ('fault' in place) return [place];
  return allowed(within, place.ground) ? [] : [notYours];
}

function writeOf(tx: Tx, kind: RegisterKind, item: DraftItem, checked: CheckedDraft, placed: Placed): EntryWrite {
  const restricted = isRestricted(kind);
  const after = composeEntry(tx, kind, restricted, { ...item, checked, placed });
  const overridden = (item.draft.override ?? []).filter((code) => kind.fields.some((field) => field.code === code));
  return {
    entry: { id: item.id, kind: kind.code, sort: kind.sort, restricted, ref: item.ref ?? item.before?.ref ?? null },
    ...{ before: item.before, after, ground: placed.ground, overridden },
  };
}
