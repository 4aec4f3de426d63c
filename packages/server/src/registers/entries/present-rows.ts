import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { entryWarnings } from '@gridkeeper/domain/registers/certificates.ts';
import type { EntryRow, EntryWarning } from '@gridkeeper/domain/registers/wire.ts';
import { today } from '../../people/today.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { areaNames } from '../names.queries.ts';
import type { StoredEntry } from './entry.ts';
import { shownName, shownValue } from './shown-fields.ts';

/** Entries of one kind as lists show them. @param every all fields, else the listed ones */
export async function presentRows(
  tx: Tx,
  kind: RegisterKind,
  entries: readonly StoredEntry[],
  { every = false }: { readonly every?: boolean } = {},
): Promise<EntryRow[]> {
  const day = await today(tx);
  const names = await areaNames(
    tx,
    entries.flatMap(({ ground }) => ground.areaIds.slice(-2)),
  );
  const fields = kind.fields.filter((field) => every || field.listed);
  return entries.map((entry) => {
    const { ground, state } = entry;
    return {
      ...{ id: entry.id, kind: entry.kind, code: state.code, name: shownName(entry), address: state.address },
      ...{ gridId: ground.gridId, gridName: names(ground.gridId) },
      communityName: names(ground.gridId === null ? ground.areaId : ground.areaIds.at(-2)),
      ...{ point: state.point, version: entry.version, updatedAt: entry.updatedAt.toISOString(), endedOn: state.endedOn },
      fields: Object.fromEntries(fields.map((field) => [field.code, shownValue(kind, field, entry, day)])),
      warnings: warningsOf(kind, entry, day),
    };
  });
}

/** What ended needs looking after no more. */
export function warningsOf(kind: RegisterKind, entry: StoredEntry, day: CivilDate): readonly EntryWarning[] {
  const { fields, certificates, endedOn } = entry.state;
  if (endedOn !== null) return [];
  const held = Object.entries(certificates).map(([code, { expiresOn }]) => ({ code, expiresOn }));
  return entryWarnings(kind, { fields, certificates: held, consent: entry.consent }, day);
}
