import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { canonicalJson } from '../../platform/once-command.ts';
import { db } from '../registers.tables.ts';
import type { EntryWrite } from './entry-write.ts';

/** Certificates 证照 of entries that changed in them. A new end begins its warnings and its case anew. */
export async function writeCertificates(tx: Tx, writes: readonly EntryWrite[]): Promise<void> {
  const changed = writes.filter(
    ({ before, after }) => canonicalJson(before?.state.certificates ?? {}) !== canonicalJson(after.certificates),
  );
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ entry, after }) =>
    Object.entries(after.certificates).map(([code, one]) => ({
      ...{ entry_id: entry.id, code, number: one.number, issued_on: one.issuedOn, expires_on: one.expiresOn },
    })),
  );
  const ids = changed.map(({ entry }) => entry.id);
  await sql`
    DELETE FROM register_certificates c WHERE district_id = ${tx.districtId} AND entry_id = ANY(${ids}::uuid[])
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (entry_id uuid, code text)
                      WHERE r.entry_id = c.entry_id AND r.code = c.code)`.execute(db(tx));
  await sql`
    INSERT INTO register_certificates AS c (district_id, entry_id, code, number, issued_on, expires_on)
    SELECT ${tx.districtId}, entry_id, code, number, issued_on, expires_on
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (entry_id uuid, code text, number text, issued_on date, expires_on date)
    ON CONFLICT (district_id, entry_id, code) DO UPDATE SET number = excluded.number, issued_on = excluded.issued_on,
      expires_on = excluded.expires_on,
      warned = CASE WHEN c.expires_on IS NOT DISTINCT FROM excluded.expires_on THEN c.warned ELSE '{}' END,
      case_id = CASE WHEN c.expires_on IS NOT DISTINCT FROM excluded.expires_on THEN c.case_id END`.execute(db(tx));
}
