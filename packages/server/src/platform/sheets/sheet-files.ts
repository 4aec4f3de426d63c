import { roomDb, type Tx } from '../database/tx.ts';
import { newId } from '../new-id.ts';
import type { KeptFile } from './keep-file.ts';

export type Stage = 'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'failed';

type SheetFilesTable = {
  sheet_files: {
    district_id: number;
    file_id: string;
    owner_id: string;
    purpose: string;
    file_name: string;
    ending: string;
    bytes: number;
    digest: string;
    uploaded_at: Date;
    plan: unknown;
    stage: Stage;
    tally: unknown;
    touched_at: Date;
  };
};
const db = roomDb<SheetFilesTable>();

/** A file on its way in: whose it is, what for, what was chosen and how far it is. `plan` and `tally` are the purpose's own. */
export type SheetFile = {
  readonly id: string;
  readonly ownerId: string;
  readonly purpose: string;
  readonly fileName: string;
  readonly ending: string;
  readonly bytes: number;
  readonly digest: string;
  readonly uploadedAt: Date;
  readonly plan: unknown;
  readonly stage: Stage;
  readonly tally: unknown;
  readonly touchedAt: Date;
};

/** @param kept what was written of it, see `keepFile` */
export async function addSheetFile(
  tx: Tx,
  owner: { readonly personId: string },
  { purpose, fileName, kept }: { readonly purpose: string; readonly fileName: string; readonly kept: KeptFile },
): Promise<void> {
  await db(tx)
    .insertInto('sheet_files')
    .values({
      ...{ district_id: tx.districtId, file_id: kept.id, owner_id: owner.personId, purpose, file_name: fileName, ending: kept.ending },
      ...{ bytes: kept.bytes, digest: kept.digest, uploaded_at: new Date(tx.now), touched_at: new Date(tx.now) },
      ...{ plan: null, stage: 'uploaded', tally: null },
    })
    .execute();
}

/** Only its owner finds it. `forUpdate`: nobody else changes it until this transaction ends. */
export async function findSheetFile(
  tx: Tx,
  owner: { readonly personId: string },
  fileId: string,
  { forUpdate = false } = {},
): Promise<SheetFile | undefined> {
  let query = db(tx)
    .selectFrom('sheet_files')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('file_id', '=', fileId)
    .where('owner_id', '=', owner.personId);
  if (forUpdate) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  return {
    ...{ id: row.file_id, ownerId: row.owner_id, purpose: row.purpose, fileName: row.file_name, ending: row.ending, bytes: row.bytes },
    ...{ digest: row.digest, uploadedAt: row.uploaded_at, plan: row.plan, stage: row.stage, tally: row.tally, touchedAt: row.touched_at },
  };
}

/** Notes how far a file is. `now` is the true time, not the transaction's: a stage that is not touched for a minute counts as broken off. */
export async function noteStage(
  tx: Tx,
  fileId: string,
  { stage, plan, tally }: { readonly stage: Stage; readonly plan?: object; readonly tally?: object | null },
): Promise<void> {
  await db(tx)
    .updateTable('sheet_files')
    .set({
      stage,
      touched_at: new Date(tx.platform.clock()),
      ...(plan === undefined ? {} : { plan: JSON.stringify(plan) }),
      ...(tally === undefined ? {} : { tally: tally === null ? null : JSON.stringify(tally) }),
    })
    .where('district_id', '=', tx.districtId)
    .where('file_id', '=', fileId)
    .execute();
}

export const newFileId = (tx: Tx): string => newId(tx.now);
