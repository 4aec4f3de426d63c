import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { SheetContext } from '@gridkeeper/domain/exchange/sheet-entry.ts';
import { sheetFields } from '@gridkeeper/domain/exchange/sheet-fields.ts';
import type { SheetPlan, SheetTally } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { filePath } from '../../platform/sheets/keep-file.ts';
import { UnusableFile } from '../../platform/sheets/read/source-row.ts';
import { noteStage } from '../../platform/sheets/sheet-files.ts';
import { getKind } from '../kinds.ts';
import { countImport } from './count-import.ts';
import { faultFile } from './fault-file.ts';
import { findSuspected } from './find-suspected.ts';
import { getFile, isWorking, nothingYet, type Progress, type RegisterFile } from './import-state.ts';
import { workFile } from './work-file.ts';

type Begun = { readonly file: RegisterFile; readonly context: SheetContext };

/**
 * Begins the check 检查 of a whole file, which writes nothing.
 * @throws AppError not-found, sheet-busy
 */
export async function beginCheck(tx: Tx, actor: StaffActor, id: string, plan: SheetPlan): Promise<Begun> {
  const file = await getFile(tx, actor, id, { forUpdate: true });
  if (isWorking(file, tx.platform.clock())) throw new AppError('sheet-busy');
  await noteStage(tx, id, { stage: 'checking', plan, tally: nothingYet });
  return begun(tx, file, plan);
}

/**
 * Begins the import 导入 itself, by the plan that was checked.
 * @throws AppError not-found, sheet-busy, sheet-not-checked, sheet-coordinates-suspected
 */
export async function beginRun(tx: Tx, actor: StaffActor, id: string): Promise<Begun> {
  const file = await getFile(tx, actor, id, { forUpdate: true });
  if (isWorking(file, tx.platform.clock())) throw new AppError('sheet-busy');
  if (file.plan === null || file.stage === 'uploaded' || file.stage === 'checking') throw new AppError('sheet-not-checked');
  const suspected = file.progress?.suspected;
  if (suspected && file.plan.coordinates === null) throw new AppError('sheet-coordinates-suspected', { before: suspected.before });
  await noteStage(tx, id, { stage: 'running', tally: { ...nothingYet, suspected: suspected ?? null } });
  await audit(tx, actor, 'register.import', `import:${id}`, file.kind);
  return begun(tx, file, file.plan);
}

async function begun(tx: Tx, file: RegisterFile, plan: SheetPlan): Promise<Begun> {
  const kind = await getKind(tx, file.kind);
  return { file, context: { kind, fields: sheetFields(kind), plan } };
}

/** Works through the file while its owner watches; never throws: how it ended stands in the file's record. */
export async function runWork(platform: Platform, actor: StaffActor, { file, context }: Begun, dryRun: boolean): Promise<void> {
  const { districtId } = actor;
  const path = filePath(platform, districtId, file.id, file.ending);
  const fail = (ended: Progress) =>
    inTransaction(platform, { districtId }, (tx) => noteStage(tx, file.id, { stage: 'failed', tally: ended }));
  let progress = nothingYet;
  const faults = await faultFile(platform, districtId, file.id);
  try {
    const suspected = await findSuspected(platform, actor, path, file.ending, context);
    const onBatch = async (tx: Tx, rows: SheetTally, share: number) => {
      progress = { ...nothingYet, rows, share, suspected };
      if (!dryRun) await countImport(tx, actor, file, rows);
      await noteStage(tx, file.id, { stage: dryRun ? 'checking' : 'running', tally: progress });
    };
    const rows = await workFile(platform, actor, {
      path,
      ending: file.ending,
      context,
      importId: file.id,
      dryRun,
      onFaults: faults.add,
      onBatch,
    });
    // Two batches are under way at a time: the last word on the count comes when both are in.
    await inTransaction(platform, { districtId }, async (tx) => {
      if (!dryRun) await countImport(tx, actor, file, rows);
      await noteStage(tx, file.id, { stage: dryRun ? 'checked' : 'done', tally: { rows, share: 1, suspected, failure: null } });
    });
  } catch (error) {
    if (!(error instanceof UnusableFile))
      platform.log.error('sheet', { file: file.id, error: error instanceof Error ? error.name : 'unknown' });
    await fail({ ...progress, failure: failureOf(error) }).catch(() => undefined);
  } finally {
    await faults.close();
  }
}

const failureOf = (error: unknown): Label => (error instanceof UnusableFile ? error.label : unexpected);

const unexpected: Label = {
  zh: '系统出了问题，没有处理完。已导入的行都是完整的；稍后再试，不会重复。',
  en: 'Something went wrong before the end. Rows that came in are whole; try again later, nothing comes in twice.',
};
