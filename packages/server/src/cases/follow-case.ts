import type { FollowedEvent } from '@gridkeeper/domain/cases/events.ts';
import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { onceOnly } from '../platform/once-command.ts';
import { appendEvent } from './append-event.ts';
import { beginWork } from './case-work.ts';
import { getFollowing } from './find-follower.ts';
import { flush } from './flush.ts';
import { followCode, followHash } from './follow-code.ts';
import { holdCase } from './hold-case.ts';
import { mergedWay } from './merged-way.queries.ts';
import { numberOf } from './number-of.queries.ts';

/**
 * A resident follows a case instead of filing it twice 关注; one that was merged meanwhile is followed where it goes on.
 * @throws AppError not-found, also for a restricted case 限制查看; case-follow-closed
 */
export async function followCase(tx: Tx, input: { readonly commandId: string; readonly caseId: string }): Promise<FollowAnswer> {
  const followerId = newId(tx.now);
  const { ref } = await onceOnly(
    tx,
    { commandId: input.commandId, body: { follow: input.caseId } },
    async () => {
      const work = await beginWork(tx);
      const held = await holdCase(work, (await mergedWay(tx, input.caseId)).at(-1) ?? input.caseId);
      if (held.state.restricted) throw new AppError('not-found');
      if (held.state.phase === 'closed') throw new AppError('case-follow-closed');
      const event: FollowedEvent = { type: 'followed', v: 1, at: tx.now, by: { kind: 'reporter' }, contents: [], followerId };
      appendEvent(work, held, event);
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
  const code = followCode(tx.platform, tx.districtId, ref);
  return { followCode: code, number: await numberOf(tx, (await getFollowing(tx, code)).caseId) };
}
