import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { CategoryNode } from '@gridkeeper/domain/people/wire.ts';
import { type AreaNode, areaTree } from './area-tree.ts';

/** One choice of a select; `depth` indents it below its parent. */
export type Choice = { readonly value: string; readonly label: string; readonly depth: number; readonly disabled?: boolean };

/** Heads with their categories below them. A list can be asked for a whole head; a case never has one. */
export function categoryChoices(nodes: readonly CategoryNode[], locale: Locale, purpose: 'filter' | 'case'): readonly Choice[] {
  return nodes.flatMap((head) => [
    { value: head.code, label: head.label[locale], depth: 0, disabled: purpose === 'case' },
    ...head.children.map((leaf) => ({ value: leaf.code, label: leaf.label[locale], depth: 1 })),
  ]);
}

export function unitChoices(units: readonly { readonly code: string; readonly label: Label }[], locale: Locale): readonly Choice[] {
  return units.map((unit) => ({ value: unit.code, label: unit.label[locale], depth: 0 }));
}

/** The administrative tree down to the grids; groups are too many to choose from. */
export function areaChoices(areas: readonly AreaView[]): readonly Choice[] {
  const flatten = (nodes: readonly AreaNode[], depth: number): readonly Choice[] =>
    nodes.flatMap((node) => [{ value: node.area.id, label: node.area.name, depth }, ...flatten(node.children, depth + 1)]);
  return flatten(areaTree(areas.filter((area) => area.level !== 'group')), 0);
}
