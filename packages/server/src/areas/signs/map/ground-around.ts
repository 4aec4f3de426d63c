import type { AreaShape, Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

type Line = { readonly name: string | null; readonly geometry: Feature['geometry'] };
export type House = { readonly label: string; readonly own: boolean; readonly point: LonLat; readonly footprint: AreaShape | null };

/** What lies on a grid's map; all of it is the office's own data, nothing is fetched. */
export type GroundAround = {
  readonly grid: { readonly name: string; readonly shape: AreaShape };
  readonly neighbours: readonly { readonly name: string; readonly shape: AreaShape }[];
  /** `class`: highway, main, or minor for anything else. */
  readonly roads: readonly (Line & { readonly class: string | null })[];
  readonly water: readonly Line[];
  readonly buildings: readonly House[];
};
