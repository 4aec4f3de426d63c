import type { MessageTemplate } from '@gridkeeper/domain/people/messages.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { type NewMessage, putMessages } from '../../people/put-messages.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { workersWhoSee } from '../workers-who-see.queries.ts';
import type { DueCertificate } from './due-certificates.queries.ts';

export type Telling = { readonly certificate: DueCertificate; readonly days: number };

/** Tells those who look after the ground 网格员 of certificates that end. Names of premises stand in it, of persons never. */
export async function tellOfCertificates(tx: Tx, kind: RegisterKind, tellings: readonly Telling[]): Promise<void> {
  const workers = new Map<string, readonly string[]>();
  const messages: NewMessage[] = [];
  for (const { certificate, days } of tellings) {
    const ground = certificate.area_ids.join();
    const known = workers.get(ground) ?? (await workersWhoSee(tx, isRestricted(kind), certificate.area_ids));
    workers.set(ground, known);
    const rule = kind.certificates.find(({ code }) => code === certificate.code);
    const template: MessageTemplate = days < 0 ? 'register-certificate-ended' : 'register-certificate-ending';
    const params = {
      ...{ name: certificate.name, certificate: rule?.label.zh ?? certificate.code, certificateEn: rule?.label.en ?? certificate.code },
      ...{ days, entryId: certificate.entry_id },
    };
    for (const personId of known) messages.push({ personId, at: tx.now, template, params, caseId: null });
  }
  await putMessages(tx, messages);
}
