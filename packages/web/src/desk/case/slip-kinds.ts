import type { SlipView } from '@gridkeeper/domain/cases/wire.ts';

export type SlipKind = { readonly newest: SlipView; readonly all: readonly SlipView[] };

/** Slips by kind, in the order they come (newest first), so that a kind stands where its newest one does. */
export function slipKinds(slips: readonly SlipView[]): readonly SlipKind[] {
  const kinds = new Map<string, SlipView[]>();
  for (const slip of slips) kinds.set(slip.code, [...(kinds.get(slip.code) ?? []), slip]);
  return [...kinds.values()].flatMap((all) => (all[0] ? [{ newest: all[0], all }] : []));
}
