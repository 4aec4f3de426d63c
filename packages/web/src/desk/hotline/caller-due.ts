import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CaseDetail, RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';

/** A moment that the caller may hold us to, and what it is the end of. */
export type CallerDue = { readonly of: Label; readonly unit: Label | null; readonly at: string; readonly provisional: boolean };

/**
 * By when the caller can expect it: before it is given out, the limit of the unit that has it by the routing table, if given out now; afterwards the last
 * of the limits that run. A rhythm is no limit. Undefined where none runs.
 */
export function callerDue(
  { phase, clocks, unit }: Pick<CaseDetail, 'phase' | 'clocks' | 'unit'>,
  routing: RoutingSuggestion | undefined,
  handling: Label,
): CallerDue | undefined {
  if (phase === 'intake' && routing?.due) return { of: handling, unit: routing.lead.label, ...routing.due };
  const last = clocks
    .filter((clock) => clock.rhythm !== true)
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .at(-1);
  return last && { of: last.label, unit: unit?.label ?? null, at: last.dueAt, provisional: last.provisional };
}
