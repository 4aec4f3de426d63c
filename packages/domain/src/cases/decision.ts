import type { EpochMs } from '../base/instant.ts';
import type { WorkingCalendar } from '../policy/calendar.ts';
import type { CompiledPack, Holder } from '../policy/pack.ts';
import type { CaseEvent, EventActor } from './events.ts';

/** Everything a decision needs besides the case; looked up by the server before it decides. */
export type DecisionContext = {
  readonly pack: CompiledPack;
  readonly packHash: string;
  readonly calendar: WorkingCalendar;
  readonly now: EpochMs;
  readonly actor: EventActor;
  /** What the actor is to this case (see holders.ts). */
  readonly holds: readonly Holder[];
  /** Units the actor serves in: whose share he answers. */
  readonly serves?: readonly string[];
};

/** A refusal: a code of the error catalogue with the values of its sentence. Nothing is written. */
export type Refusal = { readonly code: CaseRefusalCode; readonly values: Readonly<Record<string, string | number>> };

export type CaseRefusalCode =
  | 'case-action-not-possible' // the state does not offer it (somebody else was faster, or it never did)
  | 'case-not-yours' // the state offers it, but not to this actor
  | 'case-requirement-missing' // note, photo, outcome ... values.requirement
  | 'case-too-late' // extension asked after the limit; contest after its time
  | 'case-date-invalid' // until in the past, or not a date
  | 'case-unit-unknown'
  | 'case-category-unknown'
  | 'case-severity-unknown'
  | 'case-too-early' // a public notice must have hung its time first
  | 'case-two-leads' // the responsible unit among those that assist
  | 'case-share-too-late' // a unit that took part answers after the case was closed
  | 'case-outcome-not-allowed' // the rules allow other outcomes only; values.outcomes
  | 'case-never-public' // a restricted case is not put before the public
  | 'case-shares-open' // units that take part have not answered yet; values.units
  | 'case-request-pending' // a request is already undecided
  | 'case-no-request'; // nothing to approve or refuse

export type Decision = { readonly events: readonly CaseEvent[] } | { readonly refusal: Refusal };
