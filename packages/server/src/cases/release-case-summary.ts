import type { StaffActor } from '../people/actor.ts';
import { requireCapability } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { beginWork } from './case-work.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { releasePhotos, releaseSummary } from './release-summary.ts';
import { requireSight } from './require-sight.ts';

export type SummaryInput = {
  readonly commandId: string;
  readonly caseId: string;
  readonly text: string;
  readonly photos: readonly string[];
};

/** Releases a summary and chosen photos of a closed case (POST /cases/:id/summary). @throws AppError not-found, not-allowed, case-action-not-possible */
export async function releaseCaseSummary(tx: Tx, actor: StaffActor, input: SummaryInput): Promise<void> {
  requireCapability(actor, 'case.release');
  const { commandId, ...body } = input;
  await onceOnly(
    tx,
    { commandId, body },
    async () => {
      const work = await beginWork(tx);
      const held = await holdCase(work, input.caseId);
      requireSight(tx, actor, held.id, held.state);
      if (held.state.phase !== 'closed') throw new AppError('case-action-not-possible');
      releaseSummary(work, held, actor, input.text);
      await releasePhotos(work, held.id, input.photos);
      await flush(work);
      return held.id;
    },
    input.caseId,
  );
}
