import type { AreaLevel } from '../areas/wire.ts';
import type { CivilDate, EpochMs } from '../base/instant.ts';
import type { ActionKind, LadderStep } from '../policy/pack.ts';
import type { Outcome } from './outcome.ts';
import type { CaseLink, ShownKind } from './state.ts';

/** Who did it, without a name: events never hold personal data. */
export type EventActor =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'system' }
  | { readonly kind: 'staff'; readonly personId: string; readonly role: string };

/** `notice`: what the public reads 公示内容; `task`: what one unit has to do in a coordination; `objector`: contact of somebody who objects. */
export type ContentKind =
  | 'report'
  | 'address'
  | 'contact'
  | 'note'
  | 'summary'
  | 'photo'
  | 'import'
  | 'form'
  | 'notice'
  | 'task'
  | 'objector';

/** A pointer to text, photo or position in the content tables, with a salted digest that outlives erasure. */
export type ContentRef = { readonly contentId: string; readonly kind: ContentKind; readonly digest: string };

export type CaseSource = 'portal' | 'field' | 'desk' | 'hotline' | 'import' | 'open311' | 'sensor' | 'register';

type Common = {
  readonly at: EpochMs;
  readonly by: EventActor;
  readonly contents: readonly ContentRef[];
};

/** Where a case lies, resolved by the server when the point is known: the grid of the category's layer and all ancestors, root first. */
export type CasePlace = {
  readonly gridId: string | null;
  /** Root first, the grid last; when the point is outside every grid, only the office's own area. */
  readonly areaIds: readonly string[];
  readonly zone: string;
};

export type ReportedEvent = Common & {
  readonly type: 'reported';
  readonly v: 1;
  readonly source: CaseSource;
  readonly packHash: string;
  readonly workflow: string;
  readonly state: string;
  readonly category: string | null;
  readonly place: CasePlace;
  readonly hasPhoto: boolean;
  /** Absent before 0.3.0 and in offices that have none. */
  readonly level?: string;
  readonly severity?: string;
  readonly reporterId: string | null; // staff person; null: a resident
  /** When it was reported; differs from `at` for imports, whose clocks start at the import. */
  readonly reportedAt: EpochMs;
  /** Id in the source system, for imports. */
  readonly origin: { readonly source: string; readonly id: string } | null;
};

/** One action of the workflow, with what it changed. Absent keys mean "unchanged". */
export type ActedEvent = Common & {
  readonly type: 'acted';
  readonly v: 1;
  readonly action: ActionKind;
  /** State before and after; equal when the case stays. */
  readonly from: string;
  readonly to: string;
  /** The category belongs to another workflow: the case goes on in that one, `to` is a state of it. */
  readonly workflow?: string;
  readonly category?: string;
  readonly place?: CasePlace;
  readonly level?: string;
  readonly severity?: string;
  readonly leadUnit?: string | null;
  readonly assisting?: readonly string[];
  /** Of a coordination: what each unit has to do and until when; absent before 0.4.0, then `until` holds for all. */
  readonly shares?: readonly Share[];
  /** What is put before the public with it. */
  readonly shows?: { readonly kind: ShownKind; readonly boards: readonly AreaLevel[] };
  /** Of a call back: nobody answered. */
  readonly reached?: false;
  /** The units whose shares of a coordination this answers. */
  readonly answered?: readonly string[];
  /** Number of the routing row followed, or null when a clerk chose otherwise. */
  readonly routingRow?: number | null;
  readonly checkerId?: string | null;
  readonly outcome?: Outcome;
  readonly until?: CivilDate;
  readonly rating?: number;
  readonly otherCaseId?: string;
  /** The reporter of this case, which was merged into the one at hand, did it; its own reporter never reads the words. */
  readonly through?: string;
};

/** One unit's part in a coordination; `task` is the id of the words that say what. */
export type Share = { readonly unit: string; readonly until: CivilDate | null; readonly task: string | null };

/** A step of a clock's ladder was taken by the office's own timer. */
export type LadderEvent = Common & {
  readonly type: 'ladder';
  readonly v: 1;
  readonly clock: string;
  readonly step: string;
  readonly does: LadderStep['does'];
  readonly dueAt: EpochMs;
};

/** Personal content was erased; digests stay, so the chain still verifies. */
export type ErasedEvent = Common & { readonly type: 'erased'; readonly v: 1; readonly contentIds: readonly string[] };

/** An operator released a public summary (never the reporter's words). */
export type ReleasedEvent = Common & { readonly type: 'released'; readonly v: 1 };

/** Another resident follows this case instead of filing it twice. */
export type FollowedEvent = Common & { readonly type: 'followed'; readonly v: 1; readonly followerId: string };

/** Another case was merged into this one 并入, with so many who follow it. */
export type JoinedEvent = Common & { readonly type: 'joined'; readonly v: 1; readonly caseId: string; readonly reporters: number };

/** A case merged before stands for itself again 取消并案. */
export type PartedEvent = Common & { readonly type: 'parted'; readonly v: 1; readonly caseId: string; readonly reporters: number };

/** Linked with a case of another office 关联, which is never merged. */
export type LinkedEvent = Common & { readonly type: 'linked'; readonly v: 1; readonly link: CaseLink };

/** The ground was divided anew 网格调整: the case lies in another grid now. Nothing else of it changes, its clocks least of all. */
export type RegriddedEvent = Common & { readonly type: 'regridded'; readonly v: 1; readonly place: CasePlace };

/**
 * The case goes on by another version of the rules (`gridkeeper policy migrate`), or a unit that is no more was succeeded by another. From here on
 * the pack with this hash holds; what came before keeps its own.
 */
export type MigratedEvent = Common & {
  readonly type: 'migrated';
  readonly v: 1;
  readonly packHash: string;
  readonly workflow: string;
  readonly state: string;
  readonly level: string | null;
  readonly leadUnit: string | null;
  readonly assisting: readonly string[];
  /** Absent: unchanged. */
  readonly severity?: string | null;
  /** The units of the shares of a coordination, in their order; absent: unchanged. */
  readonly shares?: readonly string[];
  /** Clocks whose limit lies ahead again under these rules: their ladder begins anew, and they are not late any more. */
  readonly renewed?: readonly string[];
};

export type CaseEvent =
  | ReportedEvent
  | ActedEvent
  | LadderEvent
  | ErasedEvent
  | ReleasedEvent
  | FollowedEvent
  | MigratedEvent
  | JoinedEvent
  | PartedEvent
  | LinkedEvent
  | RegriddedEvent;
