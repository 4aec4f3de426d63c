import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { groupsToErase } from '@gridkeeper/domain/registers/retention.ts';
import { type SqlBool, sql } from 'kysely';
import { today } from '../../people/today.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { eraseFields } from '../entries/erase-fields.ts';
import { lastDayFinder } from '../entries/last-day.ts';
import { nameField } from '../entries/secrets.ts';
import { withParts } from '../entries/stored-entries.queries.ts';
import { db } from '../registers.tables.ts';

const batch = 200;

/**
 * Erases the fields of groups whose time of keeping is over, in entries that ended or whose consent did, and in all their history; of a care recipient
 * in the end everything that points to the person. Needs the system's care. @returns how many entries
 */
export async function eraseKept(tx: Tx, kind: RegisterKind): Promise<number> {
  if (kind.groups.length === 0) return 0;
  const day = await today(tx);
  const lastDay = await lastDayFinder(tx);
  let after = '00000000-0000-0000-0000-000000000000';
  // Most of a page may have to wait for its day, so pages are gone through until one has something to erase.
  for (;;) {
    const page = await candidates(tx, kind, day, after);
    let erased = 0;
    for (const entry of page) {
      const groups = groupsToErase(
        kind,
        { endedOn: entry.state.endedOn, consent: entry.consent },
        (from, group) => lastDay(from, group.keep),
        day,
      );
      const codes = new Set(groups.map(({ code }) => code));
      const declared = kind.fields.filter(({ group }) => group !== null && codes.has(group)).map(({ code }) => code);
      const last = entry.state.endedOn !== null && groups.length === kind.groups.length;
      const fields = last ? [...declared, ...undeclaredSecrets(kind, entry)] : declared;
      if (await eraseFields(tx, entry, { fields, whole: last && isRestricted(kind), last })) erased += 1;
    }
    const last = page.at(-1);
    if (erased > 0 || !last) return erased;
    after = last.id;
  }
}

/** What a former version of the rules asked for and the present one does not name any more: sealed then, and of no use since. */
function undeclaredSecrets(kind: RegisterKind, { state }: StoredEntry): readonly string[] {
  return Object.keys(state.secrets).filter((code) => code !== nameField && !kind.fields.some((field) => field.code === code));
}

/** Entries that ended, or whose newest consent did, and that still hold something; by id. */
async function candidates(tx: Tx, kind: RegisterKind, day: string, after: string): Promise<readonly StoredEntry[]> {
  const over = sql<SqlBool>`(ended_on IS NOT NULL OR (SELECT coalesce(c.withdrawn_on, c.ends_on) FROM register_consents c
    WHERE c.district_id = register_entries.district_id AND c.entry_id = register_entries.entry_id
    ORDER BY c.given_on DESC, c.consent_id DESC LIMIT 1) < ${day}::date)`;
  const rows = await db(tx)
    .selectFrom('register_entries')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', kind.code)
    .where('entry_id', '>', after)
    .where('erased_at', 'is', null)
    .where(over)
    .orderBy('entry_id')
    .limit(batch)
    .forUpdate()
    .execute();
  return [...(await withParts(tx, rows)).values()];
}
