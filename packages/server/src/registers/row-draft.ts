import type { FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';

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
  /** Of care recipients: areas in which he looks after them, too. */
  readonly care?: readonly string[];
  /** A dry run: tells the outcomes and writes nothing. */
  readonly dryRun?: boolean;
};

/** `faults`: nothing of the row was kept; `warnings` are let pass when the draft names their fields in `override`. */
export type RowOutcome = {
  readonly row: number;
  readonly entryId: string | null;
  readonly outcome: 'added' | 'changed' | 'same' | 'faults';
  readonly faults: readonly FieldFault[];
  readonly warnings: readonly FieldFault[];
};
