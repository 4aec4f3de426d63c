import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { ExpiryRule, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { warnedFrom } from '@gridkeeper/domain/registers/certificates.ts';
import { addDays } from '@gridkeeper/domain/registers/consent.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';

export type DueCertificate = {
  readonly entry_id: string;
  readonly code: string;
  readonly expires_on: CivilDate;
  readonly warned: readonly number[];
  readonly case_id: string | null;
  readonly restricted: boolean;
  readonly name: string;
  readonly address: string;
  readonly point: { readonly x: number; readonly y: number };
  readonly area_ids: readonly string[];
};

/**
 * Certificates 证照 of entries that stand, of one kind, of which a warning or the case is due; held, so that two nodes share them out.
 * @param opens whether the kind's rule opens cases in a category that the pack has
 */
export async function dueCertificates(
  tx: Tx,
  kind: RegisterKind,
  rule: ExpiryRule,
  { today, opens, most }: { readonly today: CivilDate; readonly opens: boolean; readonly most: number },
): Promise<readonly DueCertificate[]> {
  const until = addDays(today, Math.max(warnedFrom(rule), opens ? rule.caseDays : 0));
  const { rows } = await sql<DueCertificate>`
    SELECT c.entry_id, c.code, c.expires_on, c.warned, c.case_id, e.restricted, e.name, e.address, e.point, e.area_ids
    FROM register_certificates c JOIN register_entries e ON e.district_id = c.district_id AND e.entry_id = c.entry_id
    WHERE c.district_id = ${tx.districtId} AND c.expires_on <= ${until}::date AND e.kind = ${kind.code} AND e.ended_on IS NULL
      AND (EXISTS (SELECT FROM unnest(${[...rule.warnDays]}::int[]) before WHERE c.expires_on - ${today}::date <= before AND NOT before = ANY(c.warned))
           OR (${opens} AND c.case_id IS NULL AND c.expires_on - ${today}::date <= ${rule.caseDays}))
    ORDER BY c.expires_on, c.entry_id, c.code LIMIT ${most}
    FOR UPDATE OF c SKIP LOCKED`.execute(db(tx));
  return rows;
}
