import type { UndoAnswer } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { findSheetFile } from '../../platform/sheets/sheet-files.ts';
import { db } from '../registers.tables.ts';
import { undoImport } from '../undo-import.ts';
import { isWorking } from './import-state.ts';

/**
 * Takes a whole import back, for whoever ran it; told once, for a second time there is nothing left to undo.
 * @throws AppError not-found, not-allowed, sheet-busy while it still runs
 */
export async function undo(tx: Tx, actor: StaffActor, importId: string, commandId: string): Promise<UndoAnswer> {
  const file = await findSheetFile(tx, actor, importId, { forUpdate: true });
  if (file && isWorking(file, tx.platform.clock())) throw new AppError('sheet-busy');
  const row = await db(tx)
    .selectFrom('register_imports')
    .select('by_person')
    .where('district_id', '=', tx.districtId)
    .where('import_id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  if (row.by_person !== actor.personId) throw new AppError('not-allowed');
  let answer: UndoAnswer = { removed: 0, restored: 0, kept: 0 };
  const run = async () => {
    const { removed, restored, kept } = await undoImport(tx, actor, importId);
    answer = { removed, restored, kept: kept.length };
    return importId;
  };
  await onceOnly(tx, { commandId, body: { undo: importId } }, run, importId);
  return answer;
}
