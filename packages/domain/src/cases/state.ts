import type { AreaLevel } from '../areas/wire.ts';
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
  /** The member of staff who took the report at hotline or desk 首问责任人; null: nobody did. */
  readonly takerId: string | null;
  /** Seen only by those who hold it 限制查看; follows the category. */
  readonly restricted: boolean;
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
  /** What of it stands on the public boards 公示、公开承诺、挂牌, the newest of each kind. */
  readonly shown: readonly ShownToPublic[];
  readonly objections: number; // how often somebody objected to a public notice
  /** The case it was merged into 并案, and the state it was in; null: it stands for itself. */
  readonly merged: { readonly into: string; readonly from: string; readonly at: EpochMs } | null;
  readonly joined: readonly string[]; // cases merged into this one
  /** Cases of other offices that it is linked with; those are never merged. */
  readonly links: readonly CaseLink[];
  readonly callBack: CallBack | null; // since it was closed the last time
  readonly last: {
    readonly action: ActionKind | 'ladder' | 'erased' | 'released' | 'followed' | 'migrated' | 'joined' | 'parted' | 'linked' | 'regridded';
    readonly by: EventActor;
    readonly at: EpochMs;
  };
};

/**
 * What one unit has to do in a coordination 协办分工, until when, and when it answered (null: not yet).
 * @property task id of the words that say what it has to do; @property answer id of its answer
 */
export type Assignment = {
  readonly unit: string;
  readonly until: CivilDate | null;
  readonly task: string | null;
  readonly answeredAt: EpochMs | null;
  readonly answer: string | null;
};

/** Public notice with objections 公示, a date promised in public 公开承诺, a listed major hazard 挂牌. */
export type ShownKind = 'notice' | 'promise' | 'listing';
export type ShownToPublic = {
  readonly kind: ShownKind;
  /** Id of the words that the public reads. */
  readonly content: string;
  readonly since: EpochMs;
  readonly until: CivilDate | null;
  /** On whose boards; empty: the whole office's. */
  readonly boards: readonly AreaLevel[];
  readonly endedAt: EpochMs | null;
};

export type CaseLink = { readonly districtId: number; readonly caseId: string };

/** Calls back after closing 回访: how often it was tried, and whether somebody answered. */
export type CallBack = { readonly tries: number; readonly reached: boolean; readonly lastAt: EpochMs };

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
