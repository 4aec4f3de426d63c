import { createHash } from 'node:crypto';
import { columnOfFault, isAboutPerson, type ReadEntry, readEntryRow, type SheetContext } from '@gridkeeper/domain/exchange/sheet-entry.ts';
import { entryFault, sheetFault } from '@gridkeeper/domain/exchange/sheet-faults.ts';
import type { SheetRowFault, SheetTally } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { overlapped } from '../../exchange/overlapped.ts';
import type { StaffActor } from '../../people/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { namedRows } from '../../platform/sheets/read/named-rows.ts';
import { openTable } from '../../platform/sheets/read/open-table.ts';
import type { SourceRow } from '../../platform/sheets/read/source-row.ts';
import { careFor } from '../care.ts';
import { registerScope } from '../register.policy.ts';
import type { RowDraft, RowOutcome } from '../row-draft.ts';
import { saveEntries } from '../save-entries.ts';

export const noRows: SheetTally = { read: 0, added: 0, changed: 0, same: 0, bad: 0, warned: 0 };
const batchSize = 1_000;

export type FileWork = {
  readonly path: string;
  readonly ending: string;
  readonly context: SheetContext;
  readonly importId: string;
  /** Reads, checks and tells everything, and writes nothing. */
  readonly dryRun: boolean;
  readonly onFaults: (faults: readonly SheetRowFault[]) => Promise<void>;
  /** In the transaction of the rows themselves. `share`: 0..1 of the file. */
  readonly onBatch: (tx: Tx, tally: SheetTally, share: number) => Promise<void>;
};

/**
 * Takes the rows of a file into their register, a thousand to a transaction, so that nobody waits behind a long one and live updates go on; each batch and
 * the count of the import commit together. What breaks off in between is whole rows under one import: the same file again goes on, or the import is undone.
 * @throws UnusableFile when it cannot be read to its end; what came before stands
 */
export async function workFile(platform: Platform, actor: StaffActor, work: FileWork): Promise<SheetTally> {
  const { path, ending, context, onFaults } = work;
  const table = await openTable(path, ending);
  const seen = new Set<number>();
  let tally = noRows;
  try {
    const rows = namedRows(table.rows(context.plan.sheet), { header: context.plan.header, strict: ending !== '.xlsx' });
    const save = async (batch: readonly SourceRow[]) => {
      const read = batch.map((row) => readRow(row, context));
      const fresh = read.filter((one) => one.faults.length === 0);
      const twice = fresh.filter((one) => isTwice(one, seen));
      const sound = fresh.filter((one) => !twice.includes(one));
      const outcomes = await inTransaction(platform, { districtId: actor.districtId }, async (tx) => {
        const saved = await saveBatch(tx, actor, work, sound);
        tally = tallied(tally, batch.length, saved);
        await work.onBatch(tx, tally, Math.min(1, table.readBytes() / table.size));
        return saved;
      });
      return [
        ...read.flatMap((one) => one.faults),
        ...twice.map(({ row, draft }) => twiceFault(context, row, draft.name ?? '')),
        ...outcomes.flatMap((outcome) => faultsOf(outcome, context)),
      ];
    };
    // While the database writes one batch, the next is made ready; no two rows of a file are about the same entry.
    for await (const faults of overlapped(inBatches(rows), save)) await onFaults(faults.toSorted((one, other) => one.row - other.row));
  } finally {
    table.close();
  }
  return tally;
}

async function saveBatch(
  tx: Tx,
  actor: StaffActor,
  { context, importId, dryRun }: FileWork,
  sound: readonly ReadEntry[],
): Promise<readonly RowOutcome[]> {
  const { kind } = context;
  await careFor(tx, actor);
  const { edit, care } = await registerScope(tx, actor);
  const drafts = sound.map(
    (one): RowDraft => ({ row: one.row, ref: refOf(tx, kind.code, one), draft: one.draft, certificates: one.certificates }),
  );
  return saveEntries(tx, kind, drafts, { importId, by: actor.personId, within: edit, ...(isRestricted(kind) ? { care } : {}), dryRun });
}

/** A row without an id and a code is known again by its name and address, as a keyed digest: the same file again changes nothing. */
function refOf(tx: Tx, kind: string, { ref, draft }: ReadEntry): string | null {
  if (ref !== null || draft.code !== undefined) return ref;
  return `sheet:${tx.platform.keyring.blind(identityOf(draft.name ?? '', draft.address ?? ''), `register-ref.${kind}`).toString('base64url')}`;
}

const identityOf = (name: string, address: string) =>
  `${name}\n${address}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/gu, '');

/** Whether an earlier row of the file is about the same; of each only 48 bits of a digest are kept, six megabytes for a million rows. */
function isTwice({ ref, draft }: ReadEntry, seen: Set<number>): boolean {
  const key =
    ref !== null ? `r${ref}` : draft.code !== undefined ? `c${draft.code}` : `n${identityOf(draft.name ?? '', draft.address ?? '')}`;
  const digest = createHash('sha1').update(key).digest().readUIntBE(0, 6);
  if (seen.has(digest)) return true;
  seen.add(digest);
  return false;
}

function readRow(row: SourceRow, context: SheetContext): ReadEntry {
  if ('values' in row) return readEntryRow(row, context);
  const code = row.broken === 'rest-broken' ? 'rest-broken' : 'line-broken';
  // A broken line may hold anything, also about persons: its text is not repeated.
  return { row: row.row, ref: null, draft: {}, certificates: [], faults: [sheetFault(code, { row: row.row, column: '', value: '' })] };
}

const twiceFault = (context: SheetContext, row: number, name: string) =>
  sheetFault('twice-in-file', { row, column: '', value: isAboutPerson(context.kind, 'name') || isRestricted(context.kind) ? '' : name });

function faultsOf({ row, outcome, faults, warnings }: RowOutcome, context: SheetContext): readonly SheetRowFault[] {
  if (outcome !== 'faults') return [];
  return [...faults, ...warnings].map(({ field, fault, values }) =>
    entryFault(fault, values ?? {}, { row, column: columnOfFault(field, context), value: '' }),
  );
}

function tallied(before: SheetTally, read: number, outcomes: readonly RowOutcome[]): SheetTally {
  const count = (outcome: RowOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  const [added, changed, same] = [count('added'), count('changed'), count('same')];
  return {
    read: before.read + read,
    added: before.added + added,
    changed: before.changed + changed,
    same: before.same + same,
    bad: before.bad + read - added - changed - same,
    warned: before.warned + outcomes.filter(({ faults, warnings }) => faults.length === 0 && warnings.length > 0).length,
  };
}

async function* inBatches(rows: AsyncIterable<SourceRow>): AsyncGenerator<readonly SourceRow[]> {
  let batch: SourceRow[] = [];
  for await (const row of rows) {
    if ('values' in row && isCountLine(row.values)) continue;
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The last line of a sheet that this program wrote, brought back as it is. */
const isCountLine = (values: Readonly<Record<string, string>>) => {
  const [first = '', ...rest] = Object.values(values);
  return /^(共 \d+ 条|\d+ rows)$/u.test(first) && rest.every((value) => value === '');
};
