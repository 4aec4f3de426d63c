import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** A case that somebody names by id or number. Of another office no more is known than that it is there. */
export type OtherCase = {
  readonly districtId: number;
  readonly caseId: string;
  readonly number: string;
  /** The office that has it. */
  readonly office: string;
  /** It is a case of this office. */
  readonly here: boolean;
};

type Row = { readonly district_id: number; readonly case_id: string; readonly number: string; readonly office: string };

/** The case with this id or number, of this office before any other of the installation; a restricted case 限制查看 of another is not found. */
export async function findOtherCase(tx: Tx, named: string): Promise<OtherCase | undefined> {
  const typed = named.trim();
  const which = isUuid(typed) ? sql`c.case_id = ${typed}::uuid` : sql`c.number = ${typed}`;
  // The join brings the district, with which every index of the cases begins.
  const { rows } = await sql<Row>`SELECT c.district_id, c.case_id, c.number, d.name AS office
    FROM districts d JOIN cases c ON c.district_id = d.district_id AND ${which}
    WHERE c.district_id = ${tx.districtId} OR NOT c.restricted
    ORDER BY c.district_id <> ${tx.districtId} LIMIT 2`.execute(db(tx));
  const [first, second] = rows;
  if (!first || (second && first.district_id !== tx.districtId)) return undefined; // two offices have the number: it names none
  const { district_id: districtId, case_id: caseId, number, office } = first;
  return { districtId, caseId, number, office, here: districtId === tx.districtId };
}
