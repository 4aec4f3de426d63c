import { plainPhone } from '@gridkeeper/domain/registers/check-field.ts';
import type { StaffActor } from '../people/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { spend } from '../platform/rate-limit.ts';

/** Of a masked phone four digits are missing: ten thousand guesses would open it without a word in the log. */
const anHour = { searches: 120, checks: 60 } as const;
const number = /^\+?\d{5,15}$/u;

/**
 * Limits how often somebody looks for what may be a whole phone 号码试探: sealed values are found by the whole of them. Other searches are free.
 * @throws AppError too-many-requests
 */
export async function limitSought(platform: Platform, { personId }: StaffActor, typed: string | undefined): Promise<void> {
  if (typed !== undefined && number.test(plainPhone(typed))) await spend(platform, `register-sought:${personId}`, anHour.searches, '1h');
}

/** The same for checks of sheets, which tell of each row whether it says what stands there already. @throws AppError too-many-requests */
export function limitChecks(platform: Platform, { personId }: StaffActor): Promise<void> {
  return spend(platform, `register-check:${personId}`, anHour.checks, '1h');
}
