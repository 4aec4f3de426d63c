import type { StaffActor } from '../../people/actor.ts';

/** Who acts in the demo's history, by what they do. */
export type Cast = {
  readonly operators: readonly StaffActor[];
  readonly head: StaffActor;
  readonly leader: StaffActor;
  readonly district: StaffActor;
  /** Unit code → its handler. */
  readonly handlers: ReadonlyMap<string, StaffActor>;
  /** Grid id → its worker. */
  readonly workers: ReadonlyMap<string, StaffActor>;
};
