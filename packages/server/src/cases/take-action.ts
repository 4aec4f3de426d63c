import type { ActionAnswer, ActionRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { claimUploads } from '../platform/files/uploads.ts';
import { onceOnly } from '../platform/once-command.ts';
import { actTogether } from './act-together.ts';
import { beginWork } from './case-work.ts';
import { findOtherCase } from './find-other-case.queries.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { holdCases } from './hold-cases.ts';
import { mergedWay } from './merged-way.queries.ts';
import { releaseSummary } from './release-summary.ts';
import { requireSight } from './require-sight.ts';
import { tellConflict } from './tell-conflict.ts';

/**
 * A member of staff acts on a case (POST /cases/:id/actions).
 * @throws AppError not-found (also when out of scope), command-reused, upload-unknown, case-other-…, and the refusals of `decide`; when somebody
 * else was faster, case-action-not-possible with what happened
 */
export async function takeAction(tx: Tx, actor: StaffActor, input: ActionRequest & { readonly caseId: string }): Promise<ActionAnswer> {
  const { commandId, caseId, seenVersion, photos = [], summary, action, ...act } = input;
  if (action === 'report') throw new AppError('input-invalid', {}, { fields: [{ field: 'action', message: 'report' }] });
  const other = action === 'merge' && act.otherCaseId !== undefined ? await findOtherCase(tx, act.otherCaseId) : undefined;
  await onceOnly(
    tx,
    { commandId, body: { caseId, actor: actor.personId, action, photos, summary, ...act } },
    async () => {
      const work = await beginWork(tx);
      const together = action === 'unmerge' ? await mergedWay(tx, caseId) : other?.here ? [other.caseId] : [];
      await holdCases(work, [caseId, ...together]);
      const held = await holdCase(work, caseId);
      requireSight(tx, actor, caseId, held.state);
      const claimed = await claimUploads(tx, `person:${actor.personId}`, photos);
      const reader = { seenVersion, as: 'staff' } as const;
      await tellConflict(work, held, reader, () => actTogether(work, held, actor, { ...act, action, photos: claimed }, other));
      if (summary) releaseSummary(work, held, actor, summary);
      await flush(work);
      return caseId;
    },
    caseId,
  );
  return { id: caseId, linked: other && !other.here ? { number: other.number, office: other.office } : null };
}
