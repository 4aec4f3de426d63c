import type { FollowedEvent } from '@gridkeeper/domain/cases/events.ts';
import { evolve } from '@gridkeeper/domain/cases/evolve.ts';
import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { onceOnly } from '../platform/once-command.ts';
import { beginWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { flush } from './flush.ts';
import { followCode, followHash } from './follow-code.ts';
import { holdCase } from './hold-case.ts';

/** A resident follows a case instead of filing it twice 关注. @throws AppError not-found, also for a case that is closed already */
export async function followCase(tx: Tx, input: { readonly commandId: string; readonly caseId: string }): Promise<FollowAnswer> {
  const followerId = newId(tx.now);
  const { ref } = await onceOnly(
    tx,
    { commandId: input.commandId, body: { follow: input.caseId } },
    async () => {
      const work = await beginWork(tx);
      const held = await holdCase(work, input.caseId);
      if (held.state.phase === 'closed') throw new AppError('not-found');
      const event: FollowedEvent = { type: 'followed', v: 1, at: tx.now, by: { kind: 'reporter' }, contents: [], followerId };
      held.state = evolve(held.state, event, held.pack);
      held.changed.push(event);
      work.followers.push({
        follower_id: followerId,
        case_id: held.id,
        code_hash: `\\x${followHash(tx.platform, followCode(tx.platform, tx.districtId, followerId)).toString('hex')}`,
        role: 'follower',
      });
      await flush(work);
      return followerId;
    },
    followerId,
  );
  const row = await db(tx)
    .selectFrom('cases')
    .select('number')
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', input.caseId)
    .executeTakeFirstOrThrow();
  return { followCode: followCode(tx.platform, tx.districtId, ref), number: row.number };
}
