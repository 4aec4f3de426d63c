import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { roomDb } from '../platform/database/tx.ts';

/** The tables of the room registers 台账, and the views of others that it may join. */
export type RegistersTables = {
  buildings: {
    district_id: number;
    building_id: string;
    ref: string;
    label: string;
    label_key: string;
    community_id: string | null;
    grid_id: string | null;
    point: { readonly x: number; readonly y: number };
    footprint: AreaShape | null;
    households: number;
    persons: number;
  };
  v_areas_names: { district_id: number; area_id: string; name: string; level: string };
};

export const db = roomDb<RegistersTables>();
