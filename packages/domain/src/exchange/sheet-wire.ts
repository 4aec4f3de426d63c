import type { Label } from '../base/label.ts';
import type { CoordinateSystem } from './coordinates.ts';

/** How a sheet becomes entries of a register: which sheet, which row names the columns, which column is what. */
export type SheetPlan = {
  readonly sheet: string | null;
  /** The row that names the columns, from 1. */
  readonly header: number;
  /** From the field's code (see `sheetFields`) to the heading. */
  readonly columns: Readonly<Record<string, string>>;
  /** Null: nobody said; WGS84 is taken unless another is suspected, which is then asked. */
  readonly coordinates: CoordinateSystem | null;
  /** Codes whose check character does not fit come in all the same; written down with each. */
  readonly override: boolean;
};

export type ImportStage = 'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'failed';

/** Rows so far: `bad` are in the report, `warned` came in (or would) with a check character that does not fit. */
export type SheetTally = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  readonly warned: number;
};

/** One fault of one row, as the report tells it. `value` is shortened, and left out where it is about a person. */
export type SheetRowFault = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: Label;
  readonly remedy: Label;
};

/** Points of rows whose address is known lie `before` metres off (the middle one) as they are, `after` when taken for `system`. */
export type SheetSuspicion = {
  readonly system: CoordinateSystem;
  readonly matched: number;
  readonly before: number;
  readonly after: number;
};

/** A field that a column can be. */
export type SheetField = {
  readonly code: string;
  readonly label: Label;
  readonly type: 'text' | 'code' | 'number' | 'date' | 'yes-no' | 'choice' | 'phone' | 'degrees';
  readonly required: boolean;
  readonly options: readonly { readonly code: string; readonly label: Label }[];
  readonly example: string;
  readonly hint: Label | null;
};

/** POST /api/v1/registers/:kind/imports (body: the file; `x-file-name`, percent-encoded) and GET /api/v1/registers/imports/:id. */
export type SheetImport = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly stage: ImportStage;
  readonly plan: SheetPlan | null;
  readonly tally: SheetTally | null;
  /** 0..1 of the stage that works. */
  readonly progress: number;
  readonly faults: readonly SheetRowFault[];
  readonly suspected: SheetSuspicion | null;
  /** Why it failed. */
  readonly failure: Label | null;
  /** When the very same file came in before. */
  readonly before: string | null;
  readonly fields: readonly SheetField[];
};

/** POST /api/v1/registers/imports/:id/preview {sheet?, header?, columns?}: how the file is understood; what is left out is proposed. */
export type SheetPreview = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly plan: SheetPlan;
  readonly headings: readonly string[];
  /** The first twenty rows as understood: text by field code; and what is wrong with them so far. */
  readonly rows: readonly { readonly row: number; readonly values: Readonly<Record<string, string>> }[];
  readonly faults: readonly SheetRowFault[];
};

/** GET /api/v1/registers/:kind/imports → {items}: imports that were run, the newest first. */
export type PastImport = {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly tally: Omit<SheetTally, 'warned'>;
  readonly undoneAt: string | null;
  readonly can: { readonly undo: boolean };
};

/** POST /api/v1/registers/imports/:id/undo {commandId}. `kept`: changed since, so they stay. */
export type UndoAnswer = { readonly removed: number; readonly restored: number; readonly kept: number };
