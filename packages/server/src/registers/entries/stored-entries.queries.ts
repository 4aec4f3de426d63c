import type { Tx } from '../../platform/database/tx.ts';
import { db, type EntryDbRow } from '../registers.tables.ts';
import type { Certificate, StoredConsent, StoredEntry } from './entry.ts';
import { entryOf } from './row-of.ts';

/** Entries by id, as far as row-level security shows them, with their certificates and newest consents; `lock` holds them to the end. */
export async function findEntries(
  tx: Tx,
  ids: readonly string[],
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ReadonlyMap<string, StoredEntry>> {
  if (ids.length === 0) return new Map();
  const some = db(tx)
    .selectFrom('register_entries')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('entry_id', 'in', [...ids]);
  const rows = await (lock ? some.orderBy('entry_id').forUpdate() : some).execute();
  return withParts(tx, rows);
}

/** Rows of entries with what hangs on them, by id. */
export async function withParts(tx: Tx, rows: readonly EntryDbRow[]): Promise<ReadonlyMap<string, StoredEntry>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.entry_id);
  const certificates = await certificatesOf(tx, ids);
  const consents = await consentsOf(tx, ids);
  return new Map(rows.map((row) => [row.entry_id, entryOf(row, certificates.get(row.entry_id) ?? {}, consents.get(row.entry_id) ?? null)]));
}

async function certificatesOf(tx: Tx, ids: readonly string[]) {
  const rows = await db(tx)
    .selectFrom('register_certificates')
    .select(['entry_id', 'code', 'number', 'issued_on', 'expires_on'])
    .where('district_id', '=', tx.districtId)
    .where('entry_id', 'in', [...ids])
    .orderBy('code')
    .execute();
  const found = new Map<string, Record<string, Certificate>>();
  for (const row of rows) {
    const mine = found.get(row.entry_id) ?? {};
    found.set(row.entry_id, mine);
    mine[row.code] = { number: row.number, issuedOn: row.issued_on, expiresOn: row.expires_on };
  }
  return found;
}

async function consentsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredConsent>> {
  const rows = await db(tx)
    .selectFrom('register_consents')
    .selectAll()
    .distinctOn('entry_id')
    .where('district_id', '=', tx.districtId)
    .where('entry_id', 'in', [...ids])
    .orderBy('entry_id')
    .orderBy('given_on', 'desc')
    .orderBy('consent_id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.entry_id,
      {
        consentId: row.consent_id,
        version: row.version,
        by: row.by_whom,
        underAge: row.under_age,
        givenOn: row.given_on,
        endsOn: row.ends_on,
        withdrawnOn: row.withdrawn_on,
      },
    ]),
  );
}
