import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { endCodes } from '../entries/end-entries.ts';
import { getOwnCode } from './find-own-code.ts';
import type { OwnCommand } from './withdraw-own-consent.ts';

/** A person ends his code 交回查询码: a slip that was lost opens nothing any more. The office can give another. @throws AppError own-code-unknown */
export async function giveBackCode(tx: Tx, { commandId, code }: OwnCommand): Promise<void> {
  const { entryId, ended } = await getOwnCode(tx, code);
  await onceOnly(
    tx,
    { commandId, body: { giveBack: entryId } },
    async () => {
      if (ended) throw new AppError('own-code-unknown');
      await endCodes(tx, entryId);
      await audit(tx, 'self', 'register.give-back-code', `entry:${entryId}`);
      return entryId;
    },
    entryId,
  );
}
