import type { ActionRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { ResidentActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { claimUploads } from '../platform/files/uploads.ts';
import { onceOnly } from '../platform/once-command.ts';
import { actOnCase } from './act-on-case.ts';
import { beginWork } from './case-work.ts';
import { getFollowing } from './find-follower.ts';
import { flush } from './flush.ts';
import { getFollowed } from './followed.queries.ts';
import { holdCase } from './hold-case.ts';
import { reporterActions } from './reporter-actions.ts';
import { tellConflict } from './tell-conflict.ts';

/**
 * The reporter's last word by the follow code: rate, contest, withdraw, answer (Z1: handled again until satisfied). The reporter of a merged case 并案
 * rates the own one, and contests the one in which it goes on.
 * @throws AppError follow-code-unknown, not-allowed (a follower), and the refusals of `decide`
 */
export async function actAsReporter(tx: Tx, input: ActionRequest & { readonly code: string; readonly draftToken: string }): Promise<void> {
  const { code, draftToken, commandId, seenVersion, photos = [], action, note, rating } = input;
  const following = await getFollowing(tx, code);
  if (following.role !== 'reporter') throw new AppError('not-allowed');
  if (action === 'report') throw new AppError('input-invalid', {}, { fields: [{ field: 'action', message: 'report' }] });
  const actor: ResidentActor = { kind: 'resident', followerId: following.followerId, role: 'reporter' };
  await onceOnly(
    tx,
    { commandId, body: { caseId: following.caseId, action, note, rating, photos } },
    async () => {
      const work = await beginWork(tx);
      const caseId = await caseOf(tx, code, action, work.calendar);
      const held = await holdCase(work, caseId);
      const claimed = await claimUploads(tx, `draft:${draftToken}`, photos);
      await tellConflict(work, held, { seenVersion, as: 'resident' }, () =>
        actOnCase(work, held, actor, ['reporter'], {
          action,
          photos: claimed,
          ...(note === undefined ? {} : { note }),
          ...(rating === undefined ? {} : { rating }),
          ...(caseId === following.caseId ? {} : { through: following.caseId }),
        }),
      );
      await flush(work);
      return following.caseId;
    },
    following.caseId,
  );
}

/** Which case the action is about. What is not offered is put to the own case, which then says why not. */
async function caseOf(tx: Tx, code: string, action: ActionRequest['action'], calendar: WorkingCalendar): Promise<string> {
  const followed = await getFollowed(tx, code);
  const offered = reporterActions(followed, calendar, tx.now).find((one) => one.action.kind === action);
  return (offered?.on ?? followed.own).row.case_id;
}
