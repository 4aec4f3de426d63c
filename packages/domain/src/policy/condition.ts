import type { ClockDefinition, Condition, Duration } from './pack.ts';

/** What a case is, as far as rules ask for it. Null: not known yet, or the office does not tell it apart. */
export type Matter = { readonly category: string | null; readonly level: string | null; readonly severity: string | null };

/** Whether a rule holds for a case. What a rule asks for and the case has not (yet), it does not meet. */
export function meets(condition: Condition | null, matter: Matter): boolean {
  if (condition === null) return true;
  return (
    names(condition.categories, matter.category) && names(condition.levels, matter.level) && names(condition.severities, matter.severity)
  );
}

function names(codes: readonly string[] | null, code: string | null): boolean {
  return codes === null || (code !== null && codes.includes(code));
}

/** The limit of a clock for such a case, and the clause it stands in: the first row that fits, else the clock's own. */
export function limitOf(clock: ClockDefinition, matter: Matter): { readonly limit: Duration; readonly clause: string } {
  return clock.limits.find((row) => meets(row, matter)) ?? clock;
}
