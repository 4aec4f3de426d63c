import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { withdrawFrom } from '../entries/withdraw-from.ts';
import { getOwnEntry, type OwnEntry } from './get-own-entry.ts';
import { tellWorkers } from './tell-workers.ts';

export type OwnCommand = { readonly commandId: string; readonly code: string };

/** A person, or the guardian for whom the page is, withdraws his consent 撤回同意, as easily as he gave it. @throws AppError own-code-unknown, register-no-consent */
export async function withdrawOwnConsent(tx: Tx, { commandId, code }: OwnCommand): Promise<void> {
  const own = await getOwnEntry(tx, code);
  const { id } = own.entry;
  await onceOnly(tx, { commandId, body: { ownWithdraw: id } }, () => withdraw(tx, own), id);
}

/** Effective at once; the workers are told to neither call nor visit. */
export async function withdraw(tx: Tx, own: OwnEntry): Promise<string> {
  const { id, consent } = own.entry;
  await withdrawFrom(tx, own.entry, null);
  await audit(tx, 'self', 'register.own-withdraw', `entry:${id}`, consent?.by ?? null);
  await tellWorkers(tx, own, 'register-own-withdrawn', []);
  return id;
}
