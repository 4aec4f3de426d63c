import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../platform/database/tx.ts';
import { type CaseRow, type ContentRow, db } from './cases.tables.ts';
import { openSight } from './open-sight.ts';
import { replayCase } from './replay-case.ts';

/** All that one case consists of, read without a lock. */
export type ReadCase = {
  readonly row: CaseRow;
  readonly state: CaseState;
  readonly pack: CompiledPack;
  /** A version of the rules that it ran by, word for word. */
  readonly packOf: (hash: string) => CompiledPack;
  readonly events: readonly CaseEvent[];
  readonly contents: ReadonlyMap<string, ContentRow & { readonly upload: UploadFacts | null }>;
};
export type UploadFacts = { readonly width: number; readonly height: number; readonly takenAt: Date | null };

/**
 * @param mayRead judges whether the words of a restricted case 限制查看 may be read, or throws; left out: they stay closed, and `contents` is empty
 */
export async function findCase(tx: Tx, caseId: string, mayRead?: (state: CaseState) => boolean): Promise<ReadCase | undefined> {
  const row = await db(tx)
    .selectFrom('cases')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const events = await db(tx)
    .selectFrom('case_events')
    .select('event')
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  const list = events.map((one) => one.event);
  const { state, pack, packOf } = await replayCase(tx, list);
  if (mayRead?.(state) && row.restricted) await openSight(tx, [caseId]);
  const contents = await db(tx)
    .selectFrom('case_contents')
    .leftJoin('v_platform_uploads as u', (join) =>
      join.onRef('u.district_id', '=', 'case_contents.district_id').onRef('u.upload_id', '=', 'case_contents.upload_id'),
    )
    .selectAll('case_contents')
    .select(['u.width', 'u.height', 'u.taken_at'])
    .where('case_contents.district_id', '=', tx.districtId)
    .where('case_contents.case_id', '=', caseId)
    .execute();
  return {
    row,
    pack,
    packOf,
    events: list,
    state,
    contents: new Map(
      contents.map(({ width, height, taken_at, ...content }) => [
        content.content_id,
        { ...content, upload: width !== null && height !== null ? { width, height, takenAt: taken_at } : null },
      ]),
    ),
  };
}
