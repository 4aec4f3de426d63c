import type { PublicReportRequest, StaffReportRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { Actor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { claimUploads } from '../platform/files/uploads.ts';
import { onceOnly } from '../platform/once-command.ts';
import { takeCaseNumbers } from './case-numbers.ts';
import { beginWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { flush } from './flush.ts';
import { followCode } from './follow-code.ts';
import { newCaseIds, openCase } from './open-case.ts';

export type ReportAnswer = { readonly id: string; readonly number: string; readonly followCode: string; readonly gridId: string | null };

type Input = (PublicReportRequest & { readonly source: 'portal' }) | StaffReportRequest;

/**
 * A resident or a member of staff reports (POST /public/reports, POST /cases). A second tap on "send" presents the first answer.
 * @throws AppError case-category-unknown, upload-unknown, command-reused, point-out-of-range
 */
export async function reportCase(tx: Tx, actor: Actor, input: Input): Promise<ReportAnswer> {
  const { commandId, ...body } = input;
  if (input.point && !(Math.abs(input.point[0]) <= 180 && Math.abs(input.point[1]) <= 90)) throw new AppError('point-out-of-range');
  const ids = newCaseIds(tx.now);
  const owner = actor.kind === 'staff' ? `person:${actor.personId}` : `draft:${'draftToken' in input ? input.draftToken : ''}`;
  const { ref } = await onceOnly(
    tx,
    { commandId, body: { ...body, actor: actor.kind === 'staff' ? actor.personId : actor.kind } },
    async () => {
      const photos = await claimUploads(tx, owner, input.photos);
      const [number = ''] = await takeCaseNumbers(tx, 1);
      const work = await beginWork(tx);
      await openCase(work, actor, {
        ...ids,
        number,
        source: input.source,
        text: input.text,
        category: input.category,
        point: input.point,
        address: input.address,
        contact: input.contact,
        photos,
        ...(input.source === 'portal'
          ? {}
          : {
              solvedOnTheSpot: input.solvedOnTheSpot ?? false,
              note: input.note,
              outcome: input.outcome,
              severity: input.severity,
              form: input.form,
            }),
      });
      await flush(work);
      return ids.caseId;
    },
    ids.caseId,
  );
  return presentReport(tx, ref);
}

async function presentReport(tx: Tx, caseId: string): Promise<ReportAnswer> {
  const row = await db(tx)
    .selectFrom('cases')
    .innerJoin('case_followers', (join) =>
      join.onRef('case_followers.case_id', '=', 'cases.case_id').onRef('case_followers.district_id', '=', 'cases.district_id'),
    )
    .select(['cases.number', 'cases.grid_id', 'case_followers.follower_id'])
    .where('cases.district_id', '=', tx.districtId)
    .where('cases.case_id', '=', caseId)
    .where('case_followers.role', '=', 'reporter')
    .executeTakeFirstOrThrow();
  return { id: caseId, number: row.number, followCode: followCode(tx.platform, tx.districtId, row.follower_id), gridId: row.grid_id };
}
