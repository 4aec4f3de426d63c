import type { EpochMs } from '../../base/instant.ts';

/** A case of the past 历史案件 that is run through the rules once more. */
export type PastCase = {
  readonly id: string;
  readonly reportedAt: EpochMs;
  /** Code of a category as the source has it; null: to be found from the text. */
  readonly category: string | null;
  readonly text: string;
  /** Null: the last zone of the pack, its fallback. */
  readonly zone: string | null;
  /** Null: the pack's first, as for any new case. */
  readonly severity: string | null;
  /** Minutes of work, above 0, that the responsible unit had with it; null: as many as the unit's others. */
  readonly minutes: number | null;
  /** When it was answered in truth; null: not known. */
  readonly answeredAt: EpochMs | null;
};
