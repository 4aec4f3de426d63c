import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';

export type AreaNode = { readonly area: AreaView; readonly children: readonly AreaNode[] };

/** Areas as a tree by code; whatever has no parent in the list (the top of the reader's scope) is a root. */
export function areaTree(areas: readonly AreaView[]): readonly AreaNode[] {
  const known = new Set(areas.map((area) => area.id));
  const byParent = new Map<string | null, AreaView[]>();
  for (const area of areas) {
    const parent = area.parentId !== null && known.has(area.parentId) ? area.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), area]);
  }
  const below = (parent: string | null): AreaNode[] =>
    (byParent.get(parent) ?? []).sort((a, b) => a.code.localeCompare(b.code)).map((area) => ({ area, children: below(area.id) }));
  return below(null);
}
