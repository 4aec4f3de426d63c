import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { ActionRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { claimUploads } from '../platform/files/uploads.ts';
import { onceOnly } from '../platform/once-command.ts';
import { actOnCase } from './act-on-case.ts';
import { beginWork } from './case-work.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { releaseSummary } from './release-summary.ts';
import { requireOtherCase } from './require-other-case.ts';
import { requireSight } from './require-sight.ts';
import { tellConflict } from './tell-conflict.ts';

/**
 * A member of staff acts on a case (POST /cases/:id/actions).
 * @throws AppError not-found (also when out of scope), command-reused, upload-unknown, and the refusals of `decide`; when somebody else was
 * faster, case-action-not-possible with what happened
 */
export async function takeAction(tx: Tx, actor: StaffActor, input: ActionRequest & { readonly caseId: string }): Promise<void> {
  const { commandId, caseId, seenVersion, photos = [], summary, action, ...act } = input;
  if (action === 'report') throw new AppError('input-invalid', {}, { fields: [{ field: 'action', message: 'report' }] });
  await onceOnly(
    tx,
    { commandId, body: { caseId, actor: actor.personId, action, photos, summary, ...act } },
    async () => {
      const work = await beginWork(tx);
      const held = await holdCase(work, caseId);
      requireSight(tx, actor, caseId, held.state);
      if (act.otherCaseId !== undefined) await requireOtherCase(tx, actor, caseId, act.otherCaseId);
      const claimed = await claimUploads(tx, `person:${actor.personId}`, photos);
      await tellConflict(work, held, seenVersion, () =>
        actOnCase(work, held, actor, holdersOf(actor, held.state, held.pack), { ...act, action, photos: claimed }),
      );
      if (summary) releaseSummary(work, held, actor, summary);
      await flush(work);
      return caseId;
    },
    caseId,
  );
}
