import type { LedgerCondition, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { FieldValue, LedgerValue } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { today } from '../../people/today.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { presentRows } from '../entries/present-rows.ts';
import { entriesPage } from '../list-entries.queries.ts';
import { requireKindSeen } from '../require-kind-seen.ts';
import type { LedgerQuery, LedgerRows } from './ledger-query.ts';

/** Rows of a ledger over a register. @throws AppError not-found, not-allowed */
export async function entryRows(
  tx: Tx,
  actor: StaffActor,
  kind: RegisterKind | undefined,
  where: readonly LedgerCondition[],
  columns: readonly string[],
  query: LedgerQuery,
): Promise<LedgerRows> {
  if (!kind) throw new AppError('not-found');
  await requireKindSeen(tx, actor, kind);
  const { entries, next } = await entriesPage(tx, actor, kind, { ...query, where });
  const rows = await presentRows(tx, kind, entries, { every: true });
  const day = await today(tx);
  const optionOf = (code: string, value: FieldValue): LedgerValue => {
    const option = typeof value === 'string' ? kind.fields.find((field) => field.code === code)?.options : undefined;
    return option?.find((one) => one.code === value)?.label ?? value;
  };
  return {
    next,
    rows: rows.map((row, i) => {
      const known: Readonly<Record<string, LedgerValue>> = {
        ...{ name: row.name, code: row.code, address: row.address, grid: row.gridName, community: row.communityName },
        ...{ updated: row.updatedAt, warnings: row.warnings.length, certificates: certificatesOf(kind, entries[i], day) },
      };
      const values = columns.map((code) =>
        Object.hasOwn(row.fields, code) ? optionOf(code, row.fields[code] ?? null) : (known[code] ?? null),
      );
      return { id: row.id, values };
    }),
  };
}

/** The certificates that hold today, by name. */
function certificatesOf(kind: RegisterKind, entry: StoredEntry | undefined, day: string): string {
  return kind.certificates
    .filter(({ code }) => {
      const held = entry?.state.certificates[code];
      return held && (held.expiresOn === null || held.expiresOn >= day);
    })
    .map(({ label }) => label.zh)
    .join('、');
}
