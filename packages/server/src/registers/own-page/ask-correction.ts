import { today } from '../../people/today.ts';
import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { workersWhoSee } from '../workers-who-see.queries.ts';
import { getOwnEntry } from './get-own-entry.ts';
import { askAction, askedFields, fieldLabel } from './own-looks.queries.ts';
import { tellWorkers } from './tell-workers.ts';

export type AskedCorrection = { readonly commandId: string; readonly code: string; readonly field: string };

/**
 * A person asks for the correction 请求更正 of what is not his alone to set. The workers hear which field and look into it with him; what it should say
 * is told there, not kept in a message. They hear it once a day.
 * @throws AppError own-code-unknown, not-found (no such field), register-entry-ended, not-allowed (nobody is there to hear it)
 */
export async function askCorrection(tx: Tx, { commandId, code, field }: AskedCorrection): Promise<void> {
  const own = await getOwnEntry(tx, code);
  const target = `entry:${own.entry.id}`;
  await onceOnly(
    tx,
    { commandId, body: { ownAsk: own.entry.id, field } },
    async () => {
      const label = fieldLabel(own.kind, field);
      if (!label) throw new AppError('not-found');
      if (own.entry.state.endedOn !== null) throw new AppError('register-entry-ended');
      if ((await workersWhoSee(tx, own.entry.restricted, own.entry.ground.areaIds)).length === 0) throw new AppError('not-allowed');
      const day = await today(tx);
      if ((await askedFields(tx, own.entry.id)).some((one) => one.day === day && one.code === field)) return own.entry.id;
      await audit(tx, 'self', askAction, target, field);
      await tellWorkers(tx, own, 'register-own-asked', [label]);
      return own.entry.id;
    },
    own.entry.id,
  );
}
