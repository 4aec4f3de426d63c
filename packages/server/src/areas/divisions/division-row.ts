import type { Selectable } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import type { DivisionTable, RevisionTable } from './divisions.tables.ts';

export type Division = Selectable<DivisionTable>;
export type Revision = Selectable<RevisionTable>;

/** A computation that takes longer, in milliseconds, has died with its server. */
const longest = 5 * 60_000;

/** Whether it is being computed right now. */
export function isComputing({ computing_since }: Pick<Division, 'computing_since'>, now: number): boolean {
  return computing_since !== null && now - computing_since.getTime() < longest;
}

/** A proposal as it is. @throws AppError not-found */
export async function getDivision(tx: Tx, divisionId: string): Promise<Division> {
  const row = await selectDivision(tx, divisionId).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}

/** A proposal, locked until the transaction ends. @throws AppError not-found */
export async function lockDivision(tx: Tx, divisionId: string): Promise<Division> {
  const row = await selectDivision(tx, divisionId).forUpdate().executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}

function selectDivision(tx: Tx, divisionId: string) {
  return db(tx).selectFrom('divisions').selectAll().where('district_id', '=', tx.districtId).where('division_id', '=', divisionId);
}

/** The revision that is looked at; undefined while none was computed. */
export function findRevision(tx: Tx, { division_id, revision }: Division): Promise<Revision | undefined> {
  return db(tx)
    .selectFrom('division_revisions')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', division_id)
    .where('revision', '=', revision)
    .executeTakeFirst();
}

/** What may be edited or given a date 草案. @throws AppError division-computing, division-not-open */
export function requireDraft(tx: Tx, division: Division): void {
  if (isComputing(division, tx.now)) throw new AppError('division-computing');
  if (division.state !== 'draft') throw new AppError('division-not-open');
}
