import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { deviationOf } from './deviation.ts';

export const gridOrders = ['name', 'deviation'] as const;
export type GridOrder = (typeof gridOrders)[number];

const byName = new Intl.Collator('zh', { numeric: true });

/** By name with numbers in their order, or those farthest from the target first (dedicated grids last). */
export function orderGrids(grids: readonly ProposedGrid[], order: GridOrder, target: number): readonly ProposedGrid[] {
  const distance = ({ kind, figures }: ProposedGrid) => (kind === 'dedicated' ? -1 : Math.abs(deviationOf(figures.work, target)));
  return [...grids].sort((a, b) => (order === 'deviation' ? distance(b) - distance(a) : 0) || byName.compare(a.name, b.name));
}
