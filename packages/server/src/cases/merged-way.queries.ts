import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

type Step = { readonly case_id: string };

/** The way that a case went by merges 并案去向: itself, the case it was merged into, and so on to the one that goes on. */
export async function mergedWay(tx: Tx, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<Step>`WITH RECURSIVE way AS (
      SELECT case_id, merged_into, ARRAY[case_id] AS path FROM cases WHERE district_id = ${tx.districtId} AND case_id = ${caseId}
      UNION ALL
      SELECT c.case_id, c.merged_into, path || c.case_id FROM way JOIN cases c
        ON c.district_id = ${tx.districtId} AND c.case_id = way.merged_into AND c.case_id <> ALL (path))
    SELECT case_id FROM way ORDER BY cardinality(path)`.execute(db(tx));
  return rows.map((row) => row.case_id);
}

/** All cases that were merged into this one, directly or through another. */
export async function mergedCases(tx: Tx, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<Step>`WITH RECURSIVE joined AS (
      SELECT case_id FROM cases WHERE district_id = ${tx.districtId} AND merged_into = ${caseId}
      UNION
      SELECT c.case_id FROM joined JOIN cases c ON c.district_id = ${tx.districtId} AND c.merged_into = joined.case_id)
    SELECT case_id FROM joined WHERE case_id <> ${caseId}`.execute(db(tx));
  return rows.map((row) => row.case_id);
}
