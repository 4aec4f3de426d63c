import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { LedgerCondition, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted, needsConsent } from '@gridkeeper/domain/registers/kinds.ts';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { groundOf } from '../../areas/ground.ts';
import { today } from '../../people/today.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { blindsOf, sealedTerms, searchTerms } from './search-terms.ts';
import { anyOf, type WarningFilter, warningFilter } from './warning-filter.ts';

/** What a list of entries is narrowed by; the same for screens, ledgers and exports. */
export type EntryFilter = {
  readonly q?: string | undefined;
  readonly areaId?: string | undefined;
  readonly warning?: WarningFilter | undefined;
  /** Ended ones instead of those that stand. */
  readonly ended?: boolean | undefined;
  readonly where?: readonly LedgerCondition[] | undefined;
};

export type FilteredEntries = {
  /** Where ids and names come from, as `s`. */
  readonly from: RawBuilder<unknown>;
  readonly conditions: RawBuilder<SqlBool>;
};

/**
 * Entries of a kind in somebody's areas. Those that are not restricted are found in `register_search`, whose indexes row-level security does not shut.
 * @param scope ids of areas: nobody's are none
 */
export async function filterEntries(tx: Tx, kind: RegisterKind, scope: readonly string[], filter: EntryFilter): Promise<FilteredEntries> {
  const restricted = isRestricted(kind);
  const details: RawBuilder<SqlBool>[] = [];
  if (filter.warning) details.push(warningFilter(kind, filter.warning, await today(tx)));
  for (const one of filter.where ?? []) details.push(await ledgerCondition(tx, kind, one));
  const conditions = [
    sql<SqlBool>`s.district_id = ${tx.districtId} AND s.kind = ${kind.code}`,
    // Literals, so that the partial index is used. Of care recipients who ended nobody sees anything.
    restricted ? sql<SqlBool>`NOT s.ended` : filter.ended ? sql<SqlBool>`s.ended` : sql<SqlBool>`NOT s.ended`,
    await placeCondition(tx, scope),
    ...(filter.areaId ? [await areaCondition(tx, filter.areaId)] : []),
    ...(filter.q?.trim() ? [await wordCondition(tx, kind, filter.q)] : []),
    ...details,
  ];
  const search = restricted ? hidden : sql`register_search s`;
  const from =
    details.length === 0 ? search : sql`${search} JOIN register_entries e ON e.district_id = s.district_id AND e.entry_id = s.entry_id`;
  return { from, conditions: sql<SqlBool>`${sql.join(conditions, sql` AND `)}` };
}

const hidden = sql`(SELECT district_id, entry_id, kind, name, grid_id, area_ids, ended_on IS NOT NULL AS ended, secrets, address
  FROM register_entries WHERE restricted) s`;

async function placeCondition(tx: Tx, scope: readonly string[]): Promise<RawBuilder<SqlBool>> {
  const ground = await groundOf(tx);
  if (ground.rootId !== null && scope.includes(ground.rootId)) return sql<SqlBool>`true`;
  if (scope.length === 0) return sql<SqlBool>`false`;
  if (scope.every((area) => ground.ancestors.has(area))) return sql<SqlBool>`s.grid_id = ANY(${[...scope]}::uuid[])`;
  return sql<SqlBool>`s.area_ids && ${[...scope]}::uuid[]`;
}

async function areaCondition(tx: Tx, areaId: string): Promise<RawBuilder<SqlBool>> {
  const ground = await groundOf(tx);
  if (areaId === ground.rootId) return sql<SqlBool>`true`;
  return ground.ancestors.has(areaId) ? sql<SqlBool>`s.grid_id = ${areaId}::uuid` : sql<SqlBool>`s.area_ids && ARRAY[${areaId}]::uuid[]`;
}

/** Care recipients are found by their whole name or phone, or by their address: their names stand nowhere in the clear. */
async function wordCondition(tx: Tx, kind: RegisterKind, typed: string): Promise<RawBuilder<SqlBool>> {
  if (!isRestricted(kind)) {
    const terms = searchTerms(typed);
    if (terms === undefined) return sql<SqlBool>`false`;
    const blinds = blindsOf(tx, typed);
    const sealed = sql<SqlBool>`s.words @@ ${sealedTerms(blinds)}::tsquery AND ${shownSecret(kind, blinds, await today(tx))}`;
    return sql<SqlBool>`(s.words @@ ${terms}::tsquery OR (${sealed}))`;
  }
  const part = `%${typed.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`(s.address ILIKE ${part} OR EXISTS (SELECT FROM jsonb_each(s.secrets) one WHERE one.value->>'blind' = ANY(${[...blindsOf(tx, typed)]}::text[])))`;
}

/** What stood on a consent that has ended is hidden, and is not found by either. */
function shownSecret(kind: RegisterKind, blinds: readonly string[], day: CivilDate): RawBuilder<SqlBool> {
  const agreed = kind.fields.filter((field) => needsConsent(kind, field)).map(({ code }) => code);
  if (agreed.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`EXISTS (SELECT FROM register_entries x, jsonb_each(x.secrets) one
    WHERE x.district_id = s.district_id AND x.entry_id = s.entry_id AND one.value->>'blind' = ANY(${[...blinds]}::text[])
      AND (NOT one.key = ANY(${agreed}::text[])
        OR (SELECT n.withdrawn_on IS NULL AND n.ends_on >= ${day}::date FROM register_consents n
            WHERE n.district_id = x.district_id AND n.entry_id = x.entry_id ORDER BY n.given_on DESC, n.consent_id DESC LIMIT 1)))`;
}

async function ledgerCondition(tx: Tx, kind: RegisterKind, { field, is }: LedgerCondition): Promise<RawBuilder<SqlBool>> {
  const day = await today(tx);
  const special =
    field === 'missing-certificate'
      ? warningFilter(kind, 'certificate-missing', day)
      : field === 'expiring'
        ? anyOf([warningFilter(kind, 'certificate-ending', day), warningFilter(kind, 'certificate-ended', day)])
        : undefined;
  if (special) return is.includes('yes') ? special : sql<SqlBool>`NOT ${special}`;
  const declared = kind.fields.find((one) => one.code === field);
  const values = declared?.type === 'yes-no' ? is.map((one) => (one === 'yes' ? 'true' : one === 'no' ? 'false' : one)) : [...is];
  return sql<SqlBool>`e.fields->>${field}::text = ANY(${values}::text[])`;
}
