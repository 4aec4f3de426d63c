import type { GivenConsent } from '@gridkeeper/domain/registers/consent.ts';
import type { StaffActor } from '../people/actor.ts';
import { today } from '../people/today.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { consentOf } from './entries/draft-consent.ts';
import { lastDayFinder } from './entries/last-day.ts';
import { writeConsents } from './entries/write-consents.ts';
import { writeEntries } from './entries/write-entries.ts';
import { holdEntry } from './get-seen-entry.ts';
import { faultWords } from './refuse-draft.ts';

export type NotedConsent = { readonly commandId: string; readonly entryId: string; readonly given: GivenConsent };

/** Notes that a person, or his guardian, agreed 同意 (anew). @throws AppError not-found, not-allowed, register-entry-ended, input-invalid */
export async function giveConsent(tx: Tx, actor: StaffActor, { commandId, entryId, given }: NotedConsent): Promise<void> {
  await onceOnly(tx, { commandId, body: { consent: entryId, given, by: actor.personId } }, () => note(), entryId);

  async function note(): Promise<string> {
    const { entry, kind } = await holdEntry(tx, actor, entryId);
    const consent = consentOf(kind, given, { today: await today(tx), lastDay: await lastDayFinder(tx) });
    if (!consent) throw new Error('The consent was lost.');
    if ('fault' in consent) throw new AppError('input-invalid', {}, { fields: [{ field: consent.field, message: faultWords(consent) }] });
    await writeConsents(tx, [{ entryId, restricted: entry.restricted, ground: entry.ground, consent }], actor.personId);
    const told = { givenOn: consent.givenOn, endsOn: consent.endsOn, withdrawnOn: null };
    const write = { entry, before: entry, after: entry.state, ground: entry.ground, consent: told };
    await writeEntries(tx, [write], { how: () => 'consent', by: actor.personId });
    return entryId;
  }
}
