import type { WorkWeights } from '../areas/divide/wire.ts';
import type { AreaKind, AreaLevel } from '../areas/wire.ts';
import type { CivilDate } from '../base/instant.ts';
import type { Label } from '../base/label.ts';
import type { Outcome } from '../cases/outcome.ts';
import type { Ledger, RegisterKind } from './registers.ts';

/**
 * The compiled form of a policy pack 制度包: plain JSON, made by the server from YAML, read by server, browser and phone.
 * Packs name codes of units and posts, never persons.
 */
export type CompiledPack = {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly plan: string;
  /** Levels at which cases are handled 层级, lowest first (G4: community, street, city). Empty: the office is one level. */
  readonly levels: readonly Level[];
  readonly roles: readonly Role[];
  readonly units: readonly UnitDefinition[];
  readonly layers: readonly Layer[];
  readonly gridKinds: readonly GridKind[];
  readonly division: DivisionDefaults;
  readonly zones: readonly Zone[];
  /** How grave a matter is 轻重缓急, gravest last; a case has the first until somebody says otherwise. Empty: not told apart. */
  readonly severities: readonly Severity[];
  readonly categories: readonly Category[];
  readonly routing: readonly RoutingRow[];
  readonly clocks: readonly ClockDefinition[];
  readonly workflows: readonly Workflow[];
  readonly forms: readonly Form[];
  readonly notices: readonly NoticeRule[];
  readonly slips: readonly Slip[];
  readonly samples: readonly Sample[];
  /** What takes the place of units, posts (roles) and levels that an earlier version had and this one has not. */
  readonly successors: readonly Successor[];
  /** Phases of a campaign 阶段 with their days, in order; empty: the plan has none. */
  readonly phases: readonly CampaignPhase[];
  readonly suggestions: SuggestionLimits;
  /** Registers 台账 with their declared fields, and the ledgers that are views of them. */
  readonly registers: readonly RegisterKind[];
  readonly ledgers: readonly Ledger[];
  readonly hours: OfficeHours;
};

/** A phase of a campaign 阶段, such as G3's rectification from 26 February to 25 May; both days belong to it. */
export type CampaignPhase = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
};

/** How sure a suggested category must be, 0..1: below `show` it is not shown; from `sure` on it is marked as likely. A person always chooses. */
export type SuggestionLimits = { readonly show: number; readonly sure: number };

/** A level 层级 with a centre of its own; `area`: the level of the area tree it sits at. */
export type Level = { readonly code: string; readonly label: Label; readonly area: AreaLevel };

/** How grave 轻重缓急: ordinary, urgent, major. */
export type Severity = { readonly code: string; readonly label: Label; readonly clause: string };

/** A kind of grid 网格类别 (base, dedicated, micro) and the bounds that the plan sets it; null: the plan sets none. */
export type GridKind = {
  readonly code: AreaKind;
  readonly label: Label;
  readonly layer: string;
  readonly clause: string;
  readonly households: Bounds | null;
  readonly persons: Bounds | null;
  readonly workers: Bounds | null;
  /** Businesses 经营主体 (F5: on average fewer than 1,000 an officer). */
  readonly premises: Bounds | null;
  /** What a division aims at, in households' worth of work; null: the middle of the bounds in households, where there are any. */
  readonly target: number | null;
};
export type Bounds = { readonly min: number; readonly max: number };

/** How ground is divided 划分 unless somebody says otherwise: how far a grid's work may differ from its target, 0..1, and what counts as work. */
export type DivisionDefaults = { readonly tolerance: number; readonly weights: WorkWeights };

/** What a post lets its holder do; every right comes from posts. */
export type Capability =
  | 'case.report' // file reports as staff
  | 'case.view' // see cases in scope
  | 'case.review' // the centre: return, dispatch, close, send a checker, decide requests
  | 'case.handle' // a responsible unit: accept, reject, feed back
  | 'case.liaise' // a unit's liaison person: told of reports that will be his unit's (double report, G4)
  | 'case.check' // a grid worker: check what was done
  | 'case.approve' // decide extension and deferral
  | 'case.supervise' // leader: urge, supervise, see what is overdue
  | 'case.release' // release a public summary
  | 'area.edit'
  | 'register.view' // see registers of the area, persons' data masked
  | 'register.edit' // add and change entries, import
  | 'register.reveal' // see what is masked, giving a reason
  | 'register.care' // care recipients of the area
  | 'people.edit'
  | 'policy.edit'
  | 'audit.read';

export type Role = {
  readonly code: string;
  readonly label: Label;
  /** `area`: rights hold in the subtree of the post's area; `unit`: for cases of the post's unit. */
  readonly scope: 'area' | 'unit';
  /** The level whose centre it serves; null: all of them. */
  readonly level: string | null;
  readonly capabilities: readonly Capability[];
};

export type UnitDefinition = {
  readonly code: string;
  readonly label: Label;
  /** `territory` 属地: one such unit for each area of the level `area`; the case's place decides which. `higher`: the level above this office. */
  readonly kind: 'centre' | 'department' | 'territory' | 'higher' | 'company';
  /** Of a territory: a management area 管理区 as in G5, or a community or village; null for the other kinds. */
  readonly area: AreaLevel | null;
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
  /** Restricted 限制查看: only those who hold the case see it, each look is written down, and nothing of it is ever public (disputes). */
  readonly restricted: boolean;
  /** A service that is applied for 代办事项; null: something that happened. */
  readonly service: ServiceItem | null;
  /** Code of the form that staff fill in with the report; null: none. Residents are never asked for it. */
  readonly form: string | null;
};

/** What the office does of a service: all of it 全代办, help with it 协办, explain it 导办 (F2), and what one must bring. */
export type ServiceItem = { readonly manner: ServiceManner; readonly materials: readonly Label[]; readonly clause: string };
export const serviceManners = ['all', 'help', 'explain'] as const;
export type ServiceManner = (typeof serviceManners)[number];

/** One row of the routing table 归口办理明细表. `lead: "territory"` means the management area's unit. */
export type RoutingRow = {
  readonly row: number;
  readonly clause: string;
  readonly categories: readonly string[];
  readonly zones: readonly string[];
  /** Codes of levels and severities it holds for; null: all, also of an office that has none. */
  readonly levels: readonly string[] | null;
  readonly severities: readonly string[] | null;
  /** `working`: within office hours; `off`: nights, days off, lunch (G4: the police patrol covers them). Null: always. */
  readonly time: RoutingTime | null;
  readonly lead: string;
  readonly assisting: readonly string[];
};

export type RoutingTime = 'working' | 'off';

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
  /** The limit where no row of `limits` fits. */
  readonly limit: Duration;
  /** Other limits by what the case is; the first row that fits holds. */
  readonly limits: readonly LimitRow[];
  readonly runsIn: readonly string[];
  readonly restartsOn: readonly ActionKind[];
  readonly ladder: readonly LadderStep[];
  /** A rhythm 周期, not a limit: when it has run out it begins anew by itself, tells whom its ladder names, and nobody is late (W3: supervise periodically). */
  readonly rhythm: boolean;
  /** Ends with this day whatever its limit: the end of a campaign's stage (S-B). */
  readonly endsOn: CivilDate | null;
};

export type LimitRow = {
  readonly clause: string;
  readonly categories: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly limit: Duration;
};

/**
 * What happens as a clock runs out. `share` 1 is the limit itself; `after` climbs further once that much has passed beyond it.
 * `pass-up` 自动上报: the case itself goes on to the level above, by the state's own action `escalate` (S12).
 */
export type LadderStep = {
  readonly code: string;
  readonly at: { readonly share: number } | { readonly after: Duration };
  readonly does: 'warn' | 'overdue' | 'climb' | 'pass-up';
  readonly tell: readonly Holder[];
};

export type Phase = 'intake' | 'handling' | 'checking' | 'closed';

/**
 * Whom a state belongs to, and who may act. Resolved from posts and the case by `holdersOf`:
 * reporter 报告人 · centre 受理中心 · lead-unit 责任单位 · checker 核查员 · grid-worker 网格员 · leader 领导 · higher 上级中心
 * · assisting-unit 协办单位 · liaison 联络员 (of the unit that has the case, or will have it by the routing table)
 * · taker 首问责任人 (who took the report at the hotline or desk, F3) · resident 居民 (anybody: objects to what is on public notice).
 */
export const holders = [
  'reporter',
  'centre',
  'lead-unit',
  'assisting-unit',
  'checker',
  'grid-worker',
  'leader',
  'higher',
  'liaison',
  'taker',
  'resident',
] as const;
export type Holder = (typeof holders)[number];

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

/**
 * What must come with an action. `until`: a date; `unit`: a unit's code; `units`: the units that take part; `checker`: the person who checks;
 * `form`: one of the action's forms, filled in; `shares`: every unit that takes part has answered; `public-text`: the words that the public reads
 * 公示内容; `promise`: a date, where the outcome is that it is not possible now (G4).
 */
export const requirements = [
  'note',
  'photo',
  'outcome',
  'until',
  'unit',
  'units',
  'checker',
  'rating',
  'category',
  'severity',
  'case',
  'form',
  'shares',
  'public-text',
  'promise',
] as const;
export type Requirement = (typeof requirements)[number];

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
  /** Only once this clock has run out (a public notice must have hung its time, W7). */
  readonly afterDueOf: string | null;
  /** Only so long after the state was entered (contest). */
  readonly within: Duration | null;
  /** `up`: to the centre of the level above 上报; `down`: back to the level below 下沉. Null: the level stays. */
  readonly level: 'up' | 'down' | null;
  /** Only for cases of these levels, severities, categories; null: for all. */
  readonly only: Condition | null;
  /** Codes of the forms of which `requires: [form]` asks for one; several: whoever acts chooses (mediation record, agreement). */
  readonly forms: readonly string[];
  /** The outcomes that may be given; null: all. */
  readonly outcomes: readonly Outcome[] | null;
  /** The note is written to the reporter 告知, who reads it under his code (S12: explain when it takes longer). */
  readonly tellsReporter: boolean;
  /** On whose boards the public text stands 公示层级; empty: the whole office's. */
  readonly boards: readonly AreaLevel[];
};

export type Condition = {
  readonly levels: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly categories: readonly string[] | null;
};

/** A form 表单 filled in with an action, such as the difficult-case form (W2). */
export type Form = { readonly code: string; readonly label: Label; readonly clause: string; readonly fields: readonly FormField[] };

export type FormField = {
  readonly code: string;
  readonly label: Label;
  readonly type: 'text' | 'long-text' | 'number' | 'date' | 'yes-no' | 'choice';
  /** What the answer is about. Data on persons are refused unless they are needed for the service that the person asks for. */
  readonly about: 'matter' | 'place' | 'work' | 'person';
  readonly required: boolean;
  readonly options: readonly { readonly code: string; readonly label: Label }[]; // of a choice
  readonly unit: Label | null; // of a number, such as 户 households
  readonly min: number | null;
  readonly max: number | null;
};

/** Who is told 告知 of an action beyond those whose turn it is (G4: double report 双向报告). */
export type NoticeRule = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly on: readonly ActionKind[];
  readonly tell: readonly Holder[];
  /** Only of cases of these levels, severities, categories; null: of all. */
  readonly only: Condition | null;
};

/** A printed slip 单据, such as W4's assignment slip 交办单: which facts stand on it, and who signs. Offered after each of `on`. */
export type Slip = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly on: readonly ActionKind[];
  /** Only of cases of these levels, severities, categories; null: of all. */
  readonly only: Condition | null;
  readonly facts: readonly SlipFact[];
  readonly signatures: readonly Label[];
};
export const slipFacts = [
  'number',
  'reported-at',
  'category',
  'severity',
  'place',
  'text',
  'lead-unit',
  'assisting',
  'limit',
  'until',
  'note',
  'by',
  'outcome',
  'form',
  'public-text',
] as const;
export type SlipFact = (typeof slipFacts)[number];

/** A drawn share of closed cases, with some always in it (S-C: call back at least half of a month's, and all major ones). */
export type Sample = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly action: ActionKind;
  readonly per: SamplePeriod;
  /** Only of cases of these levels, severities, categories; null: of all. */
  readonly only: Condition | null;
  /** How often one is tried who does not answer 回访未接 before he counts as not reached. */
  readonly tries: number;
  /** Of the period's closed cases, rounded up; 0..1. */
  readonly share: number;
  /** Severities and categories that are all taken. */
  readonly always: Condition | null;
};

export const samplePeriods = ['month', 'quarter', 'half-year', 'year'] as const;
export type SamplePeriod = (typeof samplePeriods)[number];

export type Successor = { readonly kind: 'unit' | 'role' | 'level'; readonly from: string; readonly to: string };
