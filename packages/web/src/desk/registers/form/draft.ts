import type { ConsentRule, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { consentHolds, type GivenConsent } from '@gridkeeper/domain/registers/consent.ts';
import type { FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import { isRestricted, needsConsent } from '@gridkeeper/domain/registers/kinds.ts';
import type { EntryDraft, EntryView, FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import { groupedFields } from '../entry/entry-facts.ts';
import { isMasked } from '../values.ts';

export type PlainValue = string | number | boolean | null;
type Before = Pick<EntryView, 'name' | 'code' | 'address' | 'fields' | 'consent'> | null;

/** What the form shows of a field: what was typed, else what stands there. */
export function shownField(before: Before, draft: EntryDraft, code: string): FieldValue {
  const typed = draft.fields?.[code];
  return typed === undefined ? (before?.fields[code] ?? null) : typed;
}

export function withField(draft: EntryDraft, code: string, value: PlainValue): EntryDraft {
  return { ...draft, fields: { ...draft.fields, [code]: value } };
}

/** The draft without a field: what stands there stays. */
export function withoutField(draft: EntryDraft, code: string): EntryDraft {
  const { [code]: _typed, ...fields } = draft.fields ?? {};
  return { ...draft, fields };
}

export function isBegun({ fields = {}, ...others }: EntryDraft): boolean {
  return Object.keys(fields).length > 0 || Object.keys(others).length > 0;
}

/** A consent that is being noted; nobody is taken to have agreed before the clerk says who did. */
export type BegunConsent = Omit<GivenConsent, 'by'> & { readonly by: GivenConsent['by'] | null };

/** A consent as a clerk begins to note it: today, by nobody yet. */
export function newConsent({ version }: ConsentRule, today: string): BegunConsent {
  return { by: null, version, givenOn: today, underAge: false };
}

/** Whether the draft holds something that needs a consent 同意 which is not there yet. */
export function asksConsent(kind: RegisterKind, before: Before, draft: EntryDraft, today: string): boolean {
  if (kind.consent === null || consentHolds(before?.consent ?? null, today)) return false;
  return isRestricted(kind) || kind.fields.some((field) => needsConsent(kind, field) && typedIn(draft.fields?.[field.code]));
}

const typedIn = (value: PlainValue | undefined) => value !== undefined && value !== null && value !== '';

/**
 * The body that is sent. A field that stands masked and was opened, but left empty, stays as it is: emptying it is said by null. A consent goes only
 * where it is asked for.
 */
export function bodyOf(kind: RegisterKind, before: Before, draft: EntryDraft, today: string): EntryDraft {
  const fields = Object.entries(draft.fields ?? {}).filter(([code, value]) => value !== '' || !isMasked(before?.fields[code]));
  const { consent, fields: _, ...others } = draft;
  const asked = asksConsent(kind, before, draft, today) ? consent : undefined;
  return { ...others, ...(fields.length > 0 && { fields: Object.fromEntries(fields) }), ...(asked && { consent: asked }) };
}

/**
 * What is wrong with a body as far as the browser can tell; the server looks at places and codes as well.
 * @param asked whether the body needs a consent of its own
 */
export function faultsOf(
  kind: RegisterKind,
  body: EntryDraft,
  isNew: boolean,
  asked = false,
): { faults: readonly FieldFault[]; warnings: readonly FieldFault[] } {
  const { faults, warnings } = checkDraft(kind, body, isNew);
  const placed = !isNew || body.point !== undefined || (body.address ?? '').trim() !== '';
  const young = body.consent?.underAge === true && body.consent.by !== 'guardian';
  return {
    faults: [
      ...faults,
      ...(placed ? [] : [{ field: 'point', fault: 'place-missing' } as const]),
      ...(asked && body.consent === undefined ? [{ field: 'consent', fault: 'consent-needed' } as const] : []),
      ...(young ? [{ field: 'consent', fault: 'consent-guardian' } as const] : []),
    ],
    warnings,
  };
}

export type Clash = { readonly field: string; readonly mine: FieldValue; readonly theirs: FieldValue };

/** Where somebody else has meanwhile changed what this draft changes, too; what is masked cannot be compared and is left out. */
export function clashes(seen: EntryView, latest: EntryView, draft: EntryDraft): readonly Clash[] {
  const own = (['name', 'code', 'address'] as const).flatMap((field) => {
    const mine = draft[field];
    return mine === undefined ? [] : [{ field, mine, was: seen[field], theirs: latest[field] }];
  });
  const declared = Object.entries(draft.fields ?? {}).map(([field, mine]) => ({
    ...{ field, mine, was: seen.fields[field] ?? null, theirs: latest.fields[field] ?? null },
  }));
  return [...own, ...declared]
    .filter(({ mine, was, theirs }) => !isMasked(theirs) && theirs !== was && theirs !== mine)
    .map(({ field, mine, theirs }) => ({ field, mine, theirs }));
}

/** Where a field stands in the form, so that faults are told in that order. */
export function fieldOrder(kind: Pick<RegisterKind, 'groups' | 'fields'>): readonly string[] {
  const { own, grouped } = groupedFields(kind);
  const codes = (fields: typeof own) => fields.map(({ code }) => code);
  return [
    'name',
    'code',
    ...codes(own),
    'parentId',
    'visitEveryDays',
    'point',
    'address',
    ...grouped.flatMap(({ fields }) => codes(fields)),
    'consent',
  ];
}
