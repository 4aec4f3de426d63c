import { day } from '@gridkeeper/domain/base/instant.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { packInForceSince } from '../../policy/packs.ts';
import { eraseFields } from '../entries/erase-fields.ts';
import { nameField } from '../entries/secrets.ts';
import { withParts } from '../entries/stored-entries.queries.ts';
import { db } from '../registers.tables.ts';

const batch = 200;
/** Days in which a field that was dropped by mistake can come back with a new version. */
const grace = 30;

/**
 * Erases sealed fields that the pack in force has not declared for a month: their purpose is gone (PIPL art. 19, 47). Needs the system's care.
 * @returns how many entries
 */
export async function eraseUndeclared(tx: Tx, kind: RegisterKind): Promise<number> {
  const since = await packInForceSince(tx);
  if (since === undefined || tx.now - since.getTime() < grace * day) return 0;
  const declared = [nameField, ...kind.fields.map(({ code }) => code)];
  const rows = await db(tx)
    .selectFrom('register_entries')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', kind.code)
    .where(sql<boolean>`EXISTS (SELECT FROM jsonb_object_keys(secrets) AS code WHERE code <> ALL (${declared}::text[]))`)
    .orderBy('entry_id')
    .limit(batch)
    .forUpdate()
    .execute();
  for (const entry of (await withParts(tx, rows)).values()) {
    const fields = Object.keys(entry.state.secrets).filter((code) => !declared.includes(code));
    await eraseFields(tx, entry, { fields, whole: false, last: false });
  }
  return rows.length;
}
