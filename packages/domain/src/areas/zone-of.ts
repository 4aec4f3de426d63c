import type { LonLat } from '../cases/wire.ts';
import { contains } from './contains.ts';
import type { AreaShape } from './wire.ts';

/** A kind of place that routing asks for, on the ground. Without a shape it is the fallback 兜底. */
export type ZoneShape = { readonly code: string; readonly shape: AreaShape | null };

/**
 * The zone of a point: the first whose shape covers it, in the order given (a road's corridor before the village it crosses), else the first
 * without a shape (plan G5.3: "inside villages"). Undefined when nothing covers it and no fallback stands.
 */
export function zoneOf(point: LonLat | null, zones: readonly ZoneShape[]): string | undefined {
  const covering = point === null ? undefined : zones.find(({ shape }) => shape !== null && contains(shape, point));
  return (covering ?? zones.find(({ shape }) => shape === null))?.code;
}
