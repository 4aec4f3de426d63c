import type { Outcome } from '../cases/outcome.ts';
import type { CoordinateSystem } from './coordinates.ts';
import type { MomentFormat } from './moment.ts';

/** What a column of a file can mean for a case. */
export const caseFields = ['id', 'text', 'title', 'reportedAt', 'category', 'address', 'lon', 'lat', 'reply', 'repliedAt'] as const;
export type CaseField = (typeof caseFields)[number];

export const requiredFields = ['id', 'text', 'reportedAt'] as const satisfies readonly CaseField[];

/** How the rows of a file become cases 列对应关系; made by `parseCaseMapping` from a mapping file. */
export type CaseMapping = {
  /** Name of the system the file came from. With the row's id it is the identity: a second run changes nothing. */
  readonly source: string;
  readonly columns: Readonly<Record<(typeof requiredFields)[number], string>> & Readonly<Partial<Record<CaseField, string>>>;
  readonly time: { readonly format: MomentFormat; readonly zone: string };
  /** From the file's word to a category's code; null: taken without category; `*`: every other word. */
  readonly categories: Readonly<Record<string, string | null>>;
  readonly coordinates: CoordinateSystem;
  /** How a case with a reply ended; a reply alone shows no more than that it was explained 解释说明. */
  readonly outcome: Outcome;
  /** Name of the sheet of a workbook; null: the first. */
  readonly sheet: string | null;
};
