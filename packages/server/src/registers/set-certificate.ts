import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { canonicalJson, onceOnly } from '../platform/once-command.ts';
import { certificateFaults } from './entries/check-certificates.ts';
import { mergeCertificates } from './entries/compose-entry.ts';
import { writeEntries } from './entries/write-entries.ts';
import { holdEntry } from './get-seen-entry.ts';
import { faultWords } from './refuse-draft.ts';
import type { CertificateDraft } from './row-draft.ts';

export type SetCertificate = { readonly commandId: string; readonly entryId: string; readonly certificate: CertificateDraft };

/**
 * Notes a certificate 证照 that an entry holds, or its renewal: a new end begins its warnings anew; the case that the old end opened is closed by people.
 * @throws AppError not-found, not-allowed, register-entry-ended, input-invalid
 */
export async function setCertificate(tx: Tx, actor: StaffActor, { commandId, entryId, certificate }: SetCertificate): Promise<void> {
  await onceOnly(tx, { commandId, body: { certify: entryId, certificate, by: actor.personId } }, () => set(), entryId);

  async function set(): Promise<string> {
    const { entry, kind } = await holdEntry(tx, actor, entryId);
    const faults = certificateFaults(kind, entry.state.certificates, [certificate]);
    if (faults.length > 0)
      throw new AppError('input-invalid', {}, { fields: faults.map((one) => ({ field: one.field, message: faultWords(one) })) });
    const certificates = mergeCertificates(entry.state.certificates, [certificate]);
    if (canonicalJson(certificates) === canonicalJson(entry.state.certificates)) return entryId;
    const write = { entry, before: entry, after: { ...entry.state, certificates }, ground: entry.ground };
    await writeEntries(tx, [write], { how: () => 'certificate', by: actor.personId });
    return entryId;
  }
}
