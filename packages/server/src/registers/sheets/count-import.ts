import type { SheetTally } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { getKind } from '../kinds.ts';
import { db } from '../registers.tables.ts';
import type { RegisterFile } from './import-state.ts';

/**
 * Notes what an import has done so far, in the transaction of its rows. Run again after it was broken off, it counts anew: rows that came in the first
 * time count as the same. The name of a file about care recipients may name one of them and is not kept.
 */
export async function countImport(
  tx: Tx,
  actor: StaffActor,
  file: RegisterFile,
  { read, added, changed, same, bad }: SheetTally,
): Promise<void> {
  const counts = { read, added, changed, same, bad };
  const restricted = isRestricted(await getKind(tx, file.kind));
  await db(tx)
    .insertInto('register_imports')
    .values({
      ...{ district_id: tx.districtId, import_id: file.id, kind: file.kind, file_digest: file.digest, by_person: actor.personId },
      ...{ file_name: restricted ? '' : file.fileName, at: new Date(tx.now), undone_at: null, undone_by: null },
      ...counts,
    })
    .onConflict((on) => on.columns(['district_id', 'import_id']).doUpdateSet({ ...counts, undone_at: null, undone_by: null }))
    .execute();
}
