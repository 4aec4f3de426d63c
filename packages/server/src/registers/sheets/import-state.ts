import { minute } from '@gridkeeper/domain/base/instant.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';
import { sheetFields } from '@gridkeeper/domain/exchange/sheet-fields.ts';
import type { SheetImport, SheetPlan, SheetSuspicion, SheetTally } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { findSheetFile, type SheetFile } from '../../platform/sheets/sheet-files.ts';
import { getKind } from '../kinds.ts';
import { db } from '../registers.tables.ts';
import { firstFaults } from './fault-file.ts';

/** What a file's record holds of an import of a register. */
export type Progress = {
  readonly rows: SheetTally;
  readonly share: number;
  readonly suspected: SheetSuspicion | null;
  readonly failure: Label | null;
};
export const nothingYet: Progress = {
  rows: { read: 0, added: 0, changed: 0, same: 0, bad: 0, warned: 0 },
  share: 0,
  suspected: null,
  failure: null,
};

export type RegisterFile = Omit<SheetFile, 'plan' | 'tally'> & {
  readonly kind: string;
  readonly plan: SheetPlan | null;
  readonly progress: Progress | null;
};

const purpose = 'register:';
export const purposeOf = (kind: string) => `${purpose}${kind}`;

/** A file that somebody brought for a register. @throws AppError not-found also where it is another's or a day old */
export async function getFile(
  tx: Tx,
  actor: StaffActor,
  id: string,
  options: { readonly forUpdate?: boolean } = {},
): Promise<RegisterFile> {
  const file = await findSheetFile(tx, actor, id, options);
  if (!file?.purpose.startsWith(purpose)) throw new AppError('not-found');
  // Both were written by this room, as these types.
  const { plan, tally, ...rest } = file;
  return { ...rest, kind: file.purpose.slice(purpose.length), plan: plan as SheetPlan | null, progress: tally as Progress | null };
}

/** A stage that works and was not touched for so long was broken off, by a restart for instance. */
const patience = 2 * minute;

export const isWorking = ({ stage, touchedAt }: Pick<RegisterFile, 'stage' | 'touchedAt'>, now: number): boolean =>
  (stage === 'checking' || stage === 'running') && now - touchedAt.getTime() < patience;

const shownFaults = 100;

export async function presentFile(tx: Tx, file: RegisterFile): Promise<SheetImport> {
  const kind = await getKind(tx, file.kind);
  const before = await db(tx)
    .selectFrom('register_imports')
    .select('at')
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', file.kind)
    .where('file_digest', '=', file.digest)
    .where('import_id', '<>', file.id)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  const brokenOff = (file.stage === 'checking' || file.stage === 'running') && !isWorking(file, tx.platform.clock());
  return {
    ...{ id: file.id, kind: file.kind, fileName: file.fileName, bytes: file.bytes, plan: file.plan },
    stage: brokenOff ? 'failed' : file.stage,
    tally: file.progress?.rows ?? null,
    progress: file.progress?.share ?? 0,
    suspected: file.progress?.suspected ?? null,
    failure: brokenOff ? brokenOffLabel : (file.progress?.failure ?? null),
    faults: await firstFaults(tx.platform, tx.districtId, file.id, shownFaults),
    before: before?.at.toISOString() ?? null,
    fields: sheetFields(kind),
  };
}

const brokenOffLabel: Label = {
  zh: '处理中断了（可能是系统重启）。已导入的行都是完整的；再导入一次会从断处继续，不会重复。',
  en: 'It was broken off, perhaps by a restart. Rows that came in are whole; importing again goes on from there, and nothing comes in twice.',
};
