import type { Label } from '@gridkeeper/domain/base/label.ts';
import { roomDb } from '../platform/database/tx.ts';

/** The room measures 指标 owns no table yet: it reads what other rooms publish. */
export type MeasuresTables = {
  v_people_units: { district_id: number; code: string; label: Label };
  v_areas_grids: { district_id: number; grid_id: string; name: string; community_name: string };
};

export const db = roomDb<MeasuresTables>();
