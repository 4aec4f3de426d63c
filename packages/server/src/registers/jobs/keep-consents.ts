import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { consentWarnDays, daysUntil } from '@gridkeeper/domain/registers/consent.ts';
import { endReasons } from '@gridkeeper/domain/registers/list-texts.ts';
import { sql } from 'kysely';
import { putMessages } from '../../people/put-messages.ts';
import { today } from '../../people/today.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { endEntries } from '../entries/end-entries.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { findEntries } from '../entries/stored-entries.queries.ts';
import { db } from '../registers.tables.ts';
import { workersWhoSee } from '../workers-who-see.queries.ts';

const batch = 200;

/**
 * Consents 同意 that end: the workers of the grid are told once, a month ahead, and on the day after its last a care recipient's entry ends. Of others
 * what stood on consent is hidden by itself. Needs the system's care.
 * @returns how many entries something was done for
 */
export async function keepConsents(tx: Tx, kind: RegisterKind): Promise<number> {
  const day = await today(tx);
  const { rows } = await sql<{ entry_id: string; over: boolean }>`
    SELECT n.entry_id, n.ends_on < ${day}::date AS over FROM (
      SELECT DISTINCT ON (c.entry_id) c.entry_id, c.ends_on, c.withdrawn_on, c.warned_at FROM register_consents c
      JOIN register_entries e ON e.district_id = c.district_id AND e.entry_id = c.entry_id
      WHERE c.district_id = ${tx.districtId} AND e.kind = ${kind.code} AND e.ended_on IS NULL
      ORDER BY c.entry_id, c.given_on DESC, c.consent_id DESC) n
    WHERE n.withdrawn_on IS NULL
      AND ((n.ends_on < ${day}::date AND ${kind.sort === 'care-recipient'}) OR (n.warned_at IS NULL AND n.ends_on - ${day}::date BETWEEN 0 AND ${consentWarnDays}))
    ORDER BY n.entry_id LIMIT ${batch}`.execute(db(tx));
  const entries = await findEntries(
    tx,
    rows.map((row) => row.entry_id),
    { lock: true },
  );
  const of = (over: boolean) => rows.flatMap((row) => (row.over === over ? (entries.get(row.entry_id) ?? []) : []));
  await endEntries(tx, of(true), { on: day, reason: endReasons.over.zh, by: null });
  for (const entry of of(false)) await warn(tx, kind, entry, day);
  return entries.size;
}

/** The message names the register only: who it is about stands in it alone. */
async function warn(tx: Tx, kind: RegisterKind, { id, restricted, ground, consent }: StoredEntry, day: string): Promise<void> {
  if (!consent) return;
  await db(tx)
    .updateTable('register_consents')
    .set({ warned_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('consent_id', '=', consent.consentId)
    .execute();
  const params = { kind: kind.label.zh, kindEn: kind.label.en, days: daysUntil(consent.endsOn, day), entryId: id };
  const workers = await workersWhoSee(tx, restricted, ground.areaIds);
  await putMessages(
    tx,
    workers.map((personId) => ({ personId, at: tx.now, template: 'register-consent-ending', params, caseId: null })),
  );
}
