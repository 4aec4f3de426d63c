import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { eraseFields } from '../entries/erase-fields.ts';
import { getOwnCode } from './find-own-code.ts';
import { holdOwn } from './get-own-entry.ts';
import { type OwnCommand, withdraw } from './withdraw-own-consent.ts';

/**
 * A person has deleted 删除 what he gave by consent (PIPL 47), at once and from the history too, without the time of keeping; that withdraws the consent. Of
 * a care recipient everything goes, the code with it. What the office keeps by law stays.
 * @throws AppError own-code-unknown, not-allowed (nothing stands on consent)
 */
export async function deleteOwn(tx: Tx, { commandId, code }: OwnCommand): Promise<void> {
  const { entryId, ended } = await getOwnCode(tx, code);
  await onceOnly(tx, { commandId, body: { ownDelete: entryId } }, () => remove(), entryId);

  async function remove(): Promise<string> {
    if (ended) throw new AppError('own-code-unknown');
    const own = await holdOwn(tx, entryId);
    const groups = own.kind.groups.filter(({ basis }) => basis === 'consent').map((group) => group.code);
    if (groups.length === 0) throw new AppError('not-allowed');
    if (own.entry.consent?.withdrawnOn === null && own.entry.state.endedOn === null) await withdraw(tx, own);
    const { entry, kind } = await holdOwn(tx, entryId);
    const fields = kind.fields.filter(({ group }) => groups.includes(group ?? '')).map((field) => field.code);
    const last = entry.state.endedOn !== null && groups.length === kind.groups.length;
    await eraseFields(tx, entry, { fields, whole: entry.restricted && last, last });
    await audit(tx, 'self', 'register.own-delete', `entry:${entryId}`);
    return entryId;
  }
}
