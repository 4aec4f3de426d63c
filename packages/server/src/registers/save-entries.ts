import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { Tx } from '../platform/database/tx.ts';
import { itemsOf } from './entries/find-again.ts';
import { prepareDrafts, type Within } from './entries/prepare-drafts.ts';
import { writeConsents } from './entries/write-consents.ts';
import { writeEntries } from './entries/write-entries.ts';
import type { RowDraft, RowOutcome, SaveHow } from './row-draft.ts';

/**
 * Saves many entries of one kind in set-based statements: each is found again by `ref`, else by its code; a row without either is new. The same rows
 * again change nothing. Entries of care recipients need `careFor` before.
 */
export async function saveEntries(
  tx: Tx,
  kind: RegisterKind,
  drafts: readonly RowDraft[],
  how: SaveHow | null,
): Promise<readonly RowOutcome[]> {
  const { items, twice } = await itemsOf(tx, kind, drafts);
  const prepared = await prepareDrafts(tx, kind, items, withinOf(how));
  const outcomes = drafts.map(({ row }, i): RowOutcome => {
    const [item, one] = [items[i], prepared[i]];
    if (!item || !one || twice.has(i) || !one.write) {
      const faults = twice.has(i) ? [twiceFault, ...(one?.faults ?? [])] : (one?.faults ?? []);
      return { row, entryId: item?.before?.id ?? null, outcome: 'faults', faults, warnings: one?.warnings ?? [] };
    }
    const outcome = one.same ? 'same' : item.before ? 'changed' : 'added';
    return { row, entryId: item.id, outcome, faults: [], warnings: [] };
  });
  if (how?.dryRun) return outcomes;
  const kept = prepared.flatMap((one, i) => (one.write && !one.same && !twice.has(i) ? [{ ...one, write: one.write }] : []));
  const by = how?.by ?? null;
  await writeEntries(
    tx,
    kept.map(({ write }) => write),
    { how: ({ before }) => (how ? 'imported' : before ? 'changed' : 'added'), by, importId: how?.importId ?? null },
  );
  const consents = kept.flatMap(({ write, consent }) =>
    consent ? { entryId: write.entry.id, restricted: isRestricted(kind), ground: write.ground, consent } : [],
  );
  await writeConsents(tx, consents, by);
  return outcomes;
}

function withinOf(how: SaveHow | null): Within {
  if (!how?.within) return null;
  return how.care ? [how.within, how.care] : [how.within];
}

const twiceFault = { field: 'code', fault: 'twice' } as const;
