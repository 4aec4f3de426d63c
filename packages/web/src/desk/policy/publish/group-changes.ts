import type { PackChange } from '@gridkeeper/domain/policy/wire.ts';

const kinds = [
  'routing',
  'clock',
  'workflow',
  'category',
  'unit',
  'role',
  'level',
  'form',
  'register',
  'other',
] as const satisfies readonly PackChange['kind'][];

export type ChangeGroup = { readonly kind: PackChange['kind']; readonly items: readonly PackChange[] };

/** Changes by kind, those that move work between units first; within a kind in the order in which they came. */
export function groupChanges(changes: readonly PackChange[]): readonly ChangeGroup[] {
  return kinds.map((kind) => ({ kind, items: changes.filter((change) => change.kind === kind) })).filter(({ items }) => items.length > 0);
}
