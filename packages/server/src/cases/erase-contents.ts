import type { ErasedEvent } from '@gridkeeper/domain/cases/events.ts';
import { evolve } from '@gridkeeper/domain/cases/evolve.ts';
import { eraseUpload } from '../platform/files/erase-upload.ts';
import type { CaseWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { holdCase } from './hold-case.ts';
import { openSight } from './open-sight.ts';

/**
 * Erases personal content of a case 删除个人信息 (PIPL art. 47): words, contacts, photos and their salt go, an `erased` event is appended, and
 * the chain still verifies because it holds digests only. Content under legal hold stays.
 * @param kinds which kinds of content; all when left out
 * @returns the kind of each content that was erased
 */
export async function eraseContents(work: CaseWork, caseId: string, kinds?: readonly string[]): Promise<readonly string[]> {
  const held = await holdCase(work, caseId);
  const { tx } = work;
  await openSight(tx, 'system');
  let update = db(tx)
    .updateTable('case_contents')
    .set({ body: null, sealed: null, blind: null, salt: null, erased_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .where('legal_hold', '=', false)
    .where('erased_at', 'is', null);
  if (kinds) update = update.where('kind', 'in', [...kinds]);
  const gone = await update.returning(['content_id', 'kind', 'upload_id']).execute();
  if (gone.length === 0) return [];
  for (const row of gone) {
    if (row.upload_id) await eraseUpload(tx, row.upload_id);
  }
  if (gone.some((row) => row.kind === 'report' || row.kind === 'note')) {
    await db(tx).deleteFrom('case_search').where('district_id', '=', tx.districtId).where('case_id', '=', caseId).execute();
  }
  const event: ErasedEvent = {
    type: 'erased',
    v: 1,
    at: tx.now,
    by: { kind: 'system' },
    contents: [],
    contentIds: gone.map((row) => row.content_id),
  };
  held.state = evolve(held.state, event, held.pack);
  held.changed.push(event);
  return gone.map((row) => row.kind);
}
