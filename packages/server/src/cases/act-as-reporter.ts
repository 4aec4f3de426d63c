import type { ActionRequest } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { claimUploads } from '../platform/files/uploads.ts';
import { onceOnly } from '../platform/once-command.ts';
import { actOnCase } from './act-on-case.ts';
import { beginWork } from './case-work.ts';
import { getFollowing } from './find-follower.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { tellConflict } from './tell-conflict.ts';

/**
 * The reporter's last word by the follow code: rate, contest, withdraw, answer (Z1: handled again until satisfied).
 * @throws AppError follow-code-unknown, not-allowed (a follower), and the refusals of `decide`
 */
export async function actAsReporter(tx: Tx, input: ActionRequest & { readonly code: string; readonly draftToken: string }): Promise<void> {
  const { code, draftToken, commandId, seenVersion, photos = [], action, note, rating } = input;
  const following = await getFollowing(tx, code);
  if (following.role !== 'reporter') throw new AppError('not-allowed');
  if (action === 'report') throw new AppError('input-invalid', {}, { fields: [{ field: 'action', message: 'report' }] });
  await onceOnly(
    tx,
    { commandId, body: { caseId: following.caseId, action, note, rating, photos } },
    async () => {
      const work = await beginWork(tx);
      const held = await holdCase(work, following.caseId);
      const claimed = await claimUploads(tx, `draft:${draftToken}`, photos);
      await tellConflict(work, held, seenVersion, () =>
        actOnCase(work, held, { kind: 'resident', followerId: following.followerId, role: 'reporter' }, ['reporter'], {
          action,
          photos: claimed,
          ...(note === undefined ? {} : { note }),
          ...(rating === undefined ? {} : { rating }),
        }),
      );
      await flush(work);
      return following.caseId;
    },
    following.caseId,
  );
}
