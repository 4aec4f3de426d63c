/** A moment: milliseconds since 1970-01-01T00:00Z. The domain never reads a clock; moments are handed in. */
export type EpochMs = number;

/** A civil date in the office's zone, `YYYY-MM-DD`. */
export type CivilDate = string;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
