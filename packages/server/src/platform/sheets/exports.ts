import { type RawBuilder, sql } from 'kysely';
import { audit } from '../audit.ts';
import { roomDb, type Tx } from '../database/tx.ts';
import { newId } from '../new-id.ts';

type ExportsTables = {
  exports: {
    district_id: number;
    export_id: string;
    at: Date;
    by_person: string;
    list: string;
    filter: string;
    format: string;
    reason: string | null;
    row_count: number | null;
  };
  export_subjects: { district_id: number; export_id: string; page: number; subject_ids: string[] };
};
const db = roomDb<ExportsTables>();

export type NewExport = {
  /** Name of the list, such as `cases`. */
  readonly list: string;
  /** How it was narrowed: codes and ids. A search tells only that there was one. */
  readonly filter: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly format: string;
  readonly reason: string | null;
};

/** Writes an export 导出 down before its first row leaves, in the audit log too. */
export async function beginExport(
  tx: Tx,
  actor: { readonly personId: string },
  { list, filter, format, reason }: NewExport,
): Promise<string> {
  const exportId = newId(tx.now);
  const kept = JSON.stringify(
    Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, name === 'q' ? value !== '' : value])),
  );
  await db(tx)
    .insertInto('exports')
    .values({
      district_id: tx.districtId,
      export_id: exportId,
      at: new Date(tx.now),
      by_person: actor.personId,
      list,
      filter: kept,
      format,
      reason,
      row_count: null,
    })
    .execute();
  await audit(tx, actor, 'export', `list:${list}`, `${format} ${kept}${reason === null ? '' : ` ${reason}`}`);
  return exportId;
}

/** A page of rows about persons, or about what few may see, that is about to leave: who looked at them tells it. */
export async function noteExported(tx: Tx, exportId: string, page: number, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await db(tx)
    .insertInto('export_subjects')
    .values({ district_id: tx.districtId, export_id: exportId, page, subject_ids: [...subjectIds] })
    .execute();
}

export async function endExport(tx: Tx, actor: { readonly personId: string }, exportId: string, list: string, rows: number): Promise<void> {
  await db(tx)
    .updateTable('exports')
    .set({ row_count: rows })
    .where('district_id', '=', tx.districtId)
    .where('export_id', '=', exportId)
    .execute();
  await audit(tx, actor, 'export.done', `list:${list}`, `${rows} rows`);
}

export type ExportedLook = { readonly personId: string; readonly at: Date; readonly reason: string | null };

/** Who took a list away in which this entry or case stood 导出, the latest first. */
export async function exportsOf(tx: Tx, subjectId: string, most = 100): Promise<readonly ExportedLook[]> {
  const { rows } = await sql<ExportedLook>`
    SELECT e.by_person AS "personId", e.at, e.reason FROM export_subjects s
    JOIN exports e USING (district_id, export_id)
    WHERE s.district_id = ${tx.districtId} AND s.subject_ids @> ARRAY[${subjectId}]::uuid[]
    GROUP BY e.export_id, e.by_person, e.at, e.reason ORDER BY e.at DESC LIMIT ${most}`.execute(db(tx));
  return rows;
}

/** Whatever stood in a list that was taken away, once for each export, as a table to join: the columns of `auditedThings`. */
export function exportedThings(tx: Tx, action: string): RawBuilder<unknown> {
  return sql`
    SELECT DISTINCT subject.id AS thing_id, e.at, e.by_person::text AS person_id, ${action}::text AS action, e.reason,
      'out' || e.export_id AS tie
    FROM exports e JOIN export_subjects s USING (district_id, export_id) CROSS JOIN LATERAL unnest(s.subject_ids) AS subject (id)
    WHERE e.district_id = ${tx.districtId}`;
}
