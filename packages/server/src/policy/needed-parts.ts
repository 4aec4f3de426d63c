import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack, Role, Successor } from '@gridkeeper/domain/policy/pack.ts';
import { placeNeeded } from '../people/place-needed.ts';

/** A unit, a role or a level that the version in force has and the new one has not. `successor`: what the new one says takes its place. */
export type LostPart = {
  readonly kind: Successor['kind'];
  readonly code: string;
  readonly label: Label;
  readonly successor: string | null;
};

/** What a new version takes away 删去, in the order of the pack. */
export function lostParts(inForce: CompiledPack, next: CompiledPack): readonly LostPart[] {
  return [
    ...lost('unit', inForce.units, next.units, next),
    ...lost('level', inForce.levels, next.levels, next),
    ...lost('role', inForce.roles, next.roles, next).map((part) => ({ ...part, successor: fitting(part, inForce.roles, next.roles) })),
  ];
}

type Coded = { readonly code: string; readonly label: Label };

function lost(kind: Successor['kind'], before: readonly Coded[], after: readonly Coded[], next: CompiledPack): readonly LostPart[] {
  const known = new Set(after.map((one) => one.code));
  return before
    .filter((one) => !known.has(one.code))
    .map(({ code, label }) => ({ kind, code, label, successor: followed(kind, code, known, next.successors) }));
}

/** A pack may name successors one after another, for offices that come from an earlier version. */
function followed(kind: Successor['kind'], code: string, known: ReadonlySet<string>, named: readonly Successor[]): string | null {
  const passed = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const from: string = at;
    at = named.find((one) => one.kind === kind && one.from === from)?.to;
    if (at !== undefined && known.has(at)) return at;
  }
  return null;
}

/** Posts go on under another role only where that one is held at the same kind of place: in an area, in a unit, or nowhere in particular. */
function fitting({ code, successor }: LostPart, before: readonly Role[], after: readonly Role[]): string | null {
  const from = before.find((role) => role.code === code);
  const to = after.find((role) => role.code === successor);
  return from && to && placeNeeded(from) === placeNeeded(to) ? to.code : null;
}
