import type { Label } from '../base/label.ts';

/**
 * The compiled form of a policy pack 制度包: plain JSON, made by the server from YAML, read by server, browser and phone.
 * Packs name codes of units and posts, never persons.
 */
export type CompiledPack = {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly plan: string;
  readonly roles: readonly Role[];
  readonly units: readonly UnitDefinition[];
  readonly layers: readonly Layer[];
  readonly zones: readonly Zone[];
  readonly categories: readonly Category[];
  readonly routing: readonly RoutingRow[];
  readonly clocks: readonly ClockDefinition[];
  readonly workflows: readonly Workflow[];
  readonly hours: OfficeHours;
};

/** What a post lets its holder do; every right comes from posts. */
export type Capability =
  | 'case.report' // file reports as staff
  | 'case.view' // see cases in scope
  | 'case.review' // the centre: return, dispatch, close, send a checker, decide requests
  | 'case.handle' // a responsible unit: accept, reject, feed back
  | 'case.check' // a grid worker: check what was done
  | 'case.approve' // decide extension and deferral
  | 'case.supervise' // leader: urge, supervise, see what is overdue
  | 'case.release' // release a public summary
  | 'area.edit'
  | 'people.edit'
  | 'policy.edit'
  | 'audit.read';

export type Role = {
  readonly code: string;
  readonly label: Label;
  /** `area`: rights hold in the subtree of the post's area; `unit`: for cases of the post's unit. */
  readonly scope: 'area' | 'unit';
  readonly capabilities: readonly Capability[];
};

export type UnitDefinition = {
  readonly code: string;
  readonly label: Label;
  /** `territory`: one such unit per management area 管理区; the case's place decides which. `higher`: the level above this office. */
  readonly kind: 'centre' | 'department' | 'territory' | 'higher' | 'company';
};

export type Layer = { readonly code: string; readonly label: Label };

/** A kind of place that routing asks for; a point lies in the first zone of this order whose shape covers it, else in the last (the fallback). */
export type Zone = { readonly code: string; readonly label: Label };

export type Category = {
  readonly code: string;
  readonly label: Label;
  /** Code of the head category; heads have none and take no cases. */
  readonly parent: string | null;
  readonly layer: string;
  readonly workflow: string;
  /** Offered to residents on the portal. */
  readonly portal: boolean;
  readonly keywords: readonly string[];
  /** Codes of standards, e.g. GB/T 47678.5 "06010"; aligned with, not certified. */
  readonly standard: string | null;
};

/** One row of the routing table 归口办理明细表. `lead: "territory"` means the management area's unit. */
export type RoutingRow = {
  readonly row: number;
  readonly clause: string;
  readonly categories: readonly string[];
  readonly zones: readonly string[];
  readonly lead: string;
  readonly assisting: readonly string[];
};

export type DurationUnit = 'minutes' | 'hours' | 'working-hours' | 'working-days' | 'natural-days';
export type Duration = { readonly amount: number; readonly unit: DurationUnit };

export type OfficeHours = {
  /** Working hours of a working day as minutes after midnight, in order, e.g. [[510,720],[810,1050]] (lunch left out). */
  readonly spans: readonly (readonly [number, number])[];
  /** When a limit in days ends on its last day, minutes after midnight: 1440 is 24:00 (Civil Code art. 203). */
  readonly dayEnds: number;
};

/** A limit that runs while the case is in one of `runsIn`, and begins anew on `restartsOn`. */
export type ClockDefinition = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly limit: Duration;
  readonly runsIn: readonly string[];
  readonly restartsOn: readonly ActionKind[];
  readonly ladder: readonly LadderStep[];
};

/** What happens as a clock runs out. `share` 1 is the limit itself; `after` climbs further once that much has passed beyond it. */
export type LadderStep = {
  readonly code: string;
  readonly at: { readonly share: number } | { readonly after: Duration };
  readonly does: 'warn' | 'overdue' | 'climb';
  readonly tell: readonly Holder[];
};

export type Phase = 'intake' | 'handling' | 'checking' | 'closed';

/**
 * Whom a state belongs to, and who may act. Resolved from posts and the case by `holdersOf`:
 * reporter 报告人 · centre 受理中心 · lead-unit 责任单位 · checker 核查员 · grid-worker 网格员 · leader 领导 · higher 上级中心
 * · assisting-unit 协办单位.
 */
export type Holder = 'reporter' | 'centre' | 'lead-unit' | 'assisting-unit' | 'checker' | 'grid-worker' | 'leader' | 'higher';

export const actionKinds = [
  'report',
  'verify',
  'solve-on-the-spot',
  'return',
  'register',
  'dispatch',
  'reassign',
  'reject',
  'accept',
  'progress',
  'feedback',
  'check',
  'pass',
  'rework',
  'extend',
  'defer',
  'resume',
  'suspend',
  'list',
  'escalate',
  'coordinate',
  'ask',
  'answer',
  'approve',
  'refuse',
  'publish',
  'object',
  'urge',
  'supervise',
  'record',
  'correct',
  'merge',
  'unmerge',
  'withdraw',
  'void',
  'close',
  'rate',
  'contest',
  'call-back',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** What must come with an action. `until`: a date; `unit`: a unit's code; `checker`: the person who checks. */
export type Requirement = 'note' | 'photo' | 'outcome' | 'until' | 'unit' | 'checker' | 'rating' | 'category' | 'case';

export type Workflow = {
  readonly code: string;
  readonly label: Label;
  readonly start: string;
  readonly states: readonly StateDefinition[];
};

export type StateDefinition = {
  readonly code: string;
  readonly label: Label;
  readonly phase: Phase;
  readonly owner: Holder | null;
  readonly actions: readonly ActionDefinition[];
};

export type ActionDefinition = {
  readonly kind: ActionKind;
  readonly label: Label;
  readonly clause: string;
  readonly by: readonly Holder[];
  /** The state that follows; null: the case stays where it is. */
  readonly to: string | null;
  readonly requires: readonly Requirement[];
  /** Only while this clock has not run out (extension must be asked beforehand, G5.3). */
  readonly beforeDueOf: string | null;
  /** Only so long after the state was entered (contest). */
  readonly within: Duration | null;
};
