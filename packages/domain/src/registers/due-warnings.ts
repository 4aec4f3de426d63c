import type { CivilDate } from '../base/instant.ts';
import type { ExpiryRule } from '../policy/registers.ts';
import { daysUntil } from './consent.ts';

export type DueStep = {
  /** Days left, where somebody is to be told today; negative once it has ended. Null: nothing new. */
  readonly tell: number | null;
  /** All warnings that are given with it, to be kept: each is given once for an end. */
  readonly warned: readonly number[];
  readonly openCase: boolean;
};

/**
 * What is due for a certificate's end 到期提醒 on a day: of several warnings that were missed (a certificate entered late, a server that stood still)
 * one is given. Run again on the same or a later day it gives each once.
 */
export function dueStep(
  rule: ExpiryRule,
  certificate: { readonly expiresOn: CivilDate; readonly warned: readonly number[]; readonly hasCase: boolean },
  today: CivilDate,
): DueStep {
  const days = daysUntil(certificate.expiresOn, today);
  const passed = rule.warnDays.filter((before) => days <= before && !certificate.warned.includes(before));
  return {
    tell: passed.length > 0 ? days : null,
    warned: [...certificate.warned, ...passed],
    openCase: rule.category !== null && !certificate.hasCase && days <= rule.caseDays,
  };
}
