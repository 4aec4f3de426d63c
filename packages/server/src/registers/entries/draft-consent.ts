import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Duration } from '@gridkeeper/domain/policy/pack.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { CheckedDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { consentFault, consentHolds, type GivenConsent } from '@gridkeeper/domain/registers/consent.ts';
import type { FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import { isRestricted, needsConsent } from '@gridkeeper/domain/registers/kinds.ts';
import type { StoredEntry } from './entry.ts';

export type Days = { readonly today: CivilDate; readonly lastDay: (from: CivilDate, lasts: Duration) => CivilDate };

export type NewConsent = GivenConsent & { readonly endsOn: CivilDate };

/** The consent 同意 that a draft brings, and what is wrong with it. */
export function consentOf(kind: RegisterKind, given: GivenConsent | undefined, days: Days): NewConsent | FieldFault | undefined {
  if (given === undefined) return undefined;
  if (kind.consent === null) return { field: 'consent', fault: 'unknown' };
  if (findDayNumber(given.givenOn) === undefined) return { field: 'consent', fault: 'consent-date' };
  const endsOn = days.lastDay(given.givenOn, kind.consent.lasts);
  const fault = consentFault(kind.consent, given, endsOn, days.today);
  return fault ? { field: 'consent', fault } : { ...given, endsOn };
}

/** What stands on consent only is taken with one that holds: a care recipient as a whole, of others the fields of such groups. */
export function consentFaults(
  kind: RegisterKind,
  before: StoredEntry | null,
  checked: CheckedDraft,
  given: NewConsent | undefined,
  { today }: Days,
): readonly FieldFault[] {
  if (kind.consent === null || given || consentHolds(before?.consent ?? null, today)) return [];
  if (isRestricted(kind)) return [{ field: 'consent', fault: 'consent-needed' }];
  return kind.fields
    .filter((field) => needsConsent(kind, field) && (checked.fields[field.code] ?? null) !== null)
    .map(({ code }) => ({ field: code, fault: 'consent-needed' }));
}
