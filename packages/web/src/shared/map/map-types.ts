import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

export type MapMarker = { readonly id: string; readonly point: LonLat; readonly light: 'ok' | 'soon' | 'overdue' };

export type MapViewProps = {
  readonly data: MapData;
  /** Says what the map is for, to those who cannot see it. */
  readonly label: string;
  readonly selectedGridId?: string | null;
  readonly point?: LonLat | null;
  readonly markers?: readonly MapMarker[];
  /** Strength 0..1 of the accent colour by grid id, e.g. for open cases per grid. */
  readonly shades?: Readonly<Record<string, number>>;
  /** How much larger names are drawn than on a phone or desk; 1 without. */
  readonly textScale?: number;
  readonly onPick?: (point: LonLat) => void;
  readonly onGrid?: (gridId: string) => void;
  readonly onMarker?: (id: string) => void;
};
