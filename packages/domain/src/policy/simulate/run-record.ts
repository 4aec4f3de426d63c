import type { EpochMs } from '../../base/instant.ts';
import type { Desk } from './staff.ts';

/** One turn of a case at a desk; `case` is its place in the list. Times in milliseconds of office time. */
export type TurnRecord = { readonly desk: string; readonly case: number; readonly waited: number; readonly worked: number };

/** How a case went. `late`: the clocks that ran out, each with the desk whose queue held it up longest; null: they had run out anyway. */
export type CaseRecord = {
  readonly id: string;
  readonly reportedAt: EpochMs;
  readonly closedAt: EpochMs;
  readonly lead: string;
  readonly ran: ReadonlySet<string>;
  readonly late: ReadonlyMap<string, string | null>;
  /** How often it was sent back. */
  readonly reworked: number;
  /** A limit of it was counted through a year whose calendar is not known 暂定. */
  readonly provisional: boolean;
};

/** The longest queue of a desk, and when it was so long for the first time. */
export type Peak = { readonly waiting: number; readonly at: EpochMs };

export type RunRecord = {
  readonly cases: readonly CaseRecord[];
  readonly turns: readonly TurnRecord[];
  readonly desks: ReadonlyMap<string, Desk>;
  readonly peaks: ReadonlyMap<string, Peak>;
};
