import type { StoredPack } from '@gridkeeper/domain/policy/complete-pack.ts';
import { roomDb } from '../platform/database/tx.ts';

/** The tables of the room policy 制度, and the view of another that it may join. */
export type PolicyTables = {
  packs: { pack_hash: string; pack_id: string; version: string; compiled: StoredPack; published_at: Date };
  policy_versions: { district_id: number; pack_hash: string; published_at: Date };
  policy_successions: { district_id: number; kind: 'unit' | 'level'; from_code: string; to_code: string; pack_hash: string };
  districts: { district_id: number; pack_hash: string | null };
  v_cases_facts: { district_id: number; pack_hash: string; phase: string };
};

export const db = roomDb<PolicyTables>();
