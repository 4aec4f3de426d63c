import type { CivilDate, EpochMs } from '../base/instant.ts';
import type { ActionKind, Phase } from '../policy/pack.ts';
import type { CasePlace, CaseSource, EventActor } from './events.ts';
import type { Outcome } from './outcome.ts';

/** The case as its events make it; nothing here is stored apart from what `evolve` yields. */
export type CaseState = {
  readonly version: number; // how many events
  readonly source: CaseSource;
  readonly packHash: string;
  readonly workflow: string;
  readonly state: string;
  readonly phase: Phase;
  readonly enteredAt: EpochMs; // when the present state was entered
  readonly category: string | null;
  readonly level: string | null; // whose centre has it; null: the office is one level
  readonly severity: string | null; // null: the office does not tell them apart
  readonly place: CasePlace;
  readonly reporterId: string | null;
  readonly reportedAt: EpochMs;
  readonly openedAt: EpochMs; // when our clocks began
  readonly closedAt: EpochMs | null;
  readonly leadUnit: string | null;
  readonly assisting: readonly string[];
  /** Shares of a coordination 协办分工, one for each unit that takes part. */
  readonly assignments: readonly Assignment[];
  readonly handlerId: string | null; // who accepted it in the unit
  readonly checkerId: string | null;
  readonly outcome: Outcome | null;
  readonly rating: number | null;
  readonly request: PendingRequest | null;
  readonly clocks: readonly RunningClock[];
  readonly overdue: readonly string[]; // codes of clocks past their limit, now
  readonly everOverdue: boolean;
  readonly hasPhoto: boolean; // any photo among the contents of its events
  readonly contests: number; // how often the reporter contested a closing
  readonly rejections: number; // how often a unit said "not ours"
  readonly reworks: number;
  readonly released: boolean;
  readonly followers: number;
  readonly last: {
    readonly action: ActionKind | 'ladder' | 'erased' | 'released' | 'followed' | 'migrated';
    readonly by: EventActor;
    readonly at: EpochMs;
  };
};

/** What one unit has to do in a coordination, until when, and when it answered (null: not yet). */
export type Assignment = { readonly unit: string; readonly until: CivilDate | null; readonly answeredAt: EpochMs | null };

/** Asked beforehand and in writing: extension 延期 or deferral 缓办 (G5.3). */
export type PendingRequest = {
  readonly kind: 'extend' | 'defer';
  readonly until: CivilDate;
  readonly at: EpochMs;
  /** `everOverdue` when it was asked: a lateness marked while the request waited is taken back when it is granted. */
  readonly wasOverdue: boolean;
};

/** The life of one clock: when it started, its pauses, and the date it was extended to. Its due moment is computed, never stored here. */
export type RunningClock = {
  readonly code: string;
  readonly startedAt: EpochMs;
  readonly stoppedAt: EpochMs | null;
  readonly pauses: readonly { readonly from: EpochMs; readonly to: EpochMs | null; readonly until: CivilDate | null }[];
  readonly extendedTo: CivilDate | null;
  /** The date was promised from the start 承诺, not agreed later. */
  readonly promised?: true;
  readonly stepsTaken: readonly string[];
};
