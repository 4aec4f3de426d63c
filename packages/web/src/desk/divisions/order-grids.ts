import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { deviationOf } from './deviation.ts';

export const gridOrders = ['given', 'deviation'] as const;
export type GridOrder = (typeof gridOrders)[number];

/** As they come, new ones last, or those farthest from the target first (dedicated grids last). */
export function orderGrids(grids: readonly ProposedGrid[], order: GridOrder, target: number): readonly ProposedGrid[] {
  const distance = ({ kind, figures }: ProposedGrid) => (kind === 'dedicated' ? -1 : Math.abs(deviationOf(figures.work, target)));
  return order === 'given' ? grids : [...grids].sort((a, b) => distance(b) - distance(a));
}
