import { civilDateOf, getDayNumber } from '../base/civil-date.ts';
import type { CivilDate } from '../base/instant.ts';
import type { ConsentRule } from '../policy/registers.ts';
import type { EntryDraft } from './wire.ts';

export type Consent = { readonly givenOn: CivilDate; readonly endsOn: CivilDate; readonly withdrawnOn: CivilDate | null };
export type GivenConsent = NonNullable<EntryDraft['consent']>;
export type ConsentFault = 'consent-version' | 'consent-date' | 'consent-guardian' | 'consent-over';

/** Days before its end that somebody is told to ask anew. */
export const consentWarnDays = 30;

/** Whether somebody's agreement 同意 holds on a day: it was neither withdrawn nor has it run out; its last day counts. */
export function consentHolds(consent: Consent | null, today: CivilDate): boolean {
  return consent !== null && consent.withdrawnOn === null && consent.givenOn <= today && today <= consent.endsOn;
}

/**
 * What is wrong with a consent as noted: another text than the one in force, given in the future, below the age of the rule not by a guardian
 * 监护人 (PIPL art. 31), or over already.
 * @param endsOn the last day on which it holds
 */
export function consentFault(rule: ConsentRule, given: GivenConsent, endsOn: CivilDate, today: CivilDate): ConsentFault | undefined {
  if (given.version !== rule.version) return 'consent-version';
  if (given.givenOn > today) return 'consent-date';
  if (given.underAge && given.by !== 'guardian') return 'consent-guardian';
  return endsOn < today ? 'consent-over' : undefined;
}

/** Whole days from one date to another; negative when it is past. */
export function daysUntil(end: CivilDate, today: CivilDate): number {
  return getDayNumber(end) - getDayNumber(today);
}

/** A date so many days later. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(getDayNumber(date) + days);
}
