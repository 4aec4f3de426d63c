import { getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import type { EntryLook, LooksPage } from '@gridkeeper/domain/registers/wire.ts';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import { audit } from '../platform/audit.ts';
import { type AuditedEntry, auditedThings } from '../platform/audited-for.queries.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { cursorMoment, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { exportedThings } from '../platform/sheets/exports.ts';
import { withSystemCare } from './care.ts';
import { declaredKinds } from './kinds.ts';
import { exportAction, lookActions, presentLooks } from './looks.queries.ts';
import { namedLooks } from './named-looks.ts';
import { areaNames } from './names.queries.ts';
import { db } from './registers.tables.ts';

/** What the looks are narrowed by; `from` and `to` are days of the office, both within. */
export type LooksFilter = {
  readonly kind?: string | undefined;
  readonly areaId?: string | undefined;
  readonly personId?: string | undefined;
  readonly what?: EntryLook['what'] | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
};
export type LooksQuery = LooksFilter & { readonly cursor?: string | undefined; readonly limit?: number | undefined };

/** Null: several of them, in an export. */
type LookedAt = AuditedEntry & {
  readonly tie: string;
  readonly entries: number;
  readonly entryId: string | null;
  readonly kind: string;
  readonly gridId: string | null;
  readonly communityId: string | null;
};

/**
 * A page of all looks 查看记录 at entries that hold data on persons, the latest first, for the audit administrators 审计管理员: who, when, what and why,
 * and in which grid; never a name, an address or a value of the entry. An export is one look, at
 * so many entries. Reading the page is itself written down.
 * @throws AppError not-allowed, input-invalid for a broken cursor
 */
export async function allLooks(tx: Tx, actor: StaffActor, { cursor, limit = 50, ...filter }: LooksQuery): Promise<LooksPage> {
  requireCapability(actor, 'audit.read');
  const rows = await rowsOf(tx, await conditionsOf(tx, filter, cursor), filter.what, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  await audit(tx, actor, 'register.looks', 'list:looks', JSON.stringify(filter));
  const kinds = await declaredKinds(tx);
  const kindOf = (code: string) => kinds.find((kind) => kind.code === code);
  const looks = await namedLooks(tx, await presentLooks(tx, shown, (row) => kindOf(row.kind)?.fields ?? []));
  const names = await areaNames(
    tx,
    shown.flatMap(({ gridId, communityId }) => [gridId, communityId].filter((id) => id !== null)),
  );
  return {
    items: shown.flatMap(({ tie, entryId, entries, kind, gridId, communityId }, n) => {
      const look = looks[n];
      const ground = { gridName: names(gridId), communityName: names(communityId) };
      const label = kindOf(kind)?.label ?? { zh: kind, en: kind };
      return look ? [{ ...look, id: tie, entryId, entries, kind: label, ...ground }] : [];
    }),
    next: rows.length > limit && last ? cursorOf([last.at.toISOString(), last.tie]) : null,
    kinds: kinds.filter(isPersonal).map(({ code, label }) => ({ code, label })),
  };
}

/** Care recipients are among them: only ids and the ground leave here. */
async function rowsOf(tx: Tx, where: Where, what: EntryLook['what'] | undefined, most: number): Promise<LookedAt[]> {
  const actions = Object.keys(lookActions).filter((action) => what === undefined || lookActions[action] === what);
  const community = sql`e.area_ids[cardinality(e.area_ids) - (e.grid_id IS NOT NULL)::int]`;
  const common = (id: RawBuilder<unknown>) =>
    sql`CASE WHEN count(DISTINCT ${id}) = 1 AND count(${id}) = count(*) THEN (array_agg(${id}))[1] END`;
  const entry = sql`register_entries e ON e.district_id = ${tx.districtId} AND e.entry_id = l.thing_id AND l.action = ANY(${actions}::text[])`;
  const { rows } = await withSystemCare(tx, () =>
    sql<LookedAt>`
      SELECT * FROM (
        SELECT l.at, l.person_id AS "personId", l.action, l.reason, l.tie, 1 AS entries, e.kind,
          e.entry_id AS "entryId", e.grid_id AS "gridId", ${community} AS "communityId"
        FROM (${auditedThings(tx, 'entry:', actions)}) l JOIN ${entry} WHERE ${where.narrowed}
        UNION ALL
        SELECT l.at, l.person_id, l.action, l.reason, l.tie || e.kind, count(*)::int, e.kind,
          ${common(sql`e.entry_id`)}, ${common(sql`e.grid_id`)}, ${common(community)}
        FROM (${exportedThings(tx, exportAction)}) l JOIN ${entry} WHERE ${where.narrowed}
        GROUP BY l.at, l.person_id, l.action, l.reason, l.tie, e.kind
      ) looks
      WHERE ${where.after} ORDER BY at DESC, tie COLLATE "C" DESC LIMIT ${most}`.execute(db(tx)),
  );
  return rows;
}

type Where = { readonly narrowed: RawBuilder<unknown>; readonly after: RawBuilder<unknown> };

/** Where a page ended. */
const ended = z.tuple([cursorMoment, z.string().regex(/^[^\p{Cc}\p{Cs}]{1,500}$/u)]);

async function conditionsOf(tx: Tx, { kind, areaId, personId, from, to }: LooksFilter, cursor: string | undefined): Promise<Where> {
  const { zone } = await calendarOf(tx);
  const midnight = (day: CivilDate, later = 0) => new Date(momentOf(zone, getDayNumber(day) + later, 0));
  const narrowed: RawBuilder<unknown>[] = [sql`true`];
  if (kind !== undefined) narrowed.push(sql`e.kind = ${kind}`);
  if (areaId !== undefined) narrowed.push(sql`e.area_ids @> ARRAY[${areaId}]::uuid[]`);
  if (personId !== undefined) narrowed.push(sql`l.person_id = ${personId}`);
  if (from !== undefined) narrowed.push(sql`l.at >= ${midnight(from)}`);
  if (to !== undefined) narrowed.push(sql`l.at < ${midnight(to, 1)}`);
  return { narrowed: sql.join(narrowed, sql` AND `), after: afterCursor(cursor) };
}

function afterCursor(cursor: string | undefined): RawBuilder<unknown> {
  if (!cursor) return sql`true`;
  const [at, tie] = readCursor(cursor, ended);
  return sql`(at, tie COLLATE "C") < (${new Date(at)}, ${tie})`;
}
