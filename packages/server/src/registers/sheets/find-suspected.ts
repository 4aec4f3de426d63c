import { readEntryRow, type SheetContext } from '@gridkeeper/domain/exchange/sheet-entry.ts';
import type { SheetSuspicion } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { namedRows } from '../../platform/sheets/read/named-rows.ts';
import { openTable } from '../../platform/sheets/read/open-table.ts';
import { mostCompared, type PlacedRow, suspectCoordinates } from './suspect-coordinates.ts';

const mostRead = 2_000;

/** Compares the first rows that tell both point and address with the buildings known; nothing to ask once a person has chosen. */
export async function findSuspected(
  platform: Platform,
  actor: StaffActor,
  path: string,
  ending: string,
  context: SheetContext,
): Promise<SheetSuspicion | null> {
  const { sheet, header, columns, coordinates } = context.plan;
  if (coordinates !== null || columns.lon === undefined || columns.lat === undefined || columns.address === undefined) return null;
  const table = await openTable(path, ending);
  const placed: PlacedRow[] = [];
  let read = 0;
  try {
    for await (const row of namedRows(table.rows(sheet), { header, strict: ending !== '.xlsx' })) {
      read += 1;
      if (read > mostRead || placed.length === mostCompared) break;
      if (!('values' in row)) continue;
      const { address, point } = readEntryRow(row, context).draft;
      if (address !== undefined && point !== undefined) placed.push({ address, point });
    }
  } finally {
    table.close();
  }
  return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => suspectCoordinates(tx, placed));
}
