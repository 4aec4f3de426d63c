import type { Platform } from '../platform.ts';

/** Something the office does by itself at set times. It may be run twice, or late: each run looks anew what there is to do. */
export type Job = {
  readonly name: string;
  /** Minute, hour, day, month and weekday in UTC, e.g. `7 * * * *`. */
  readonly when: string;
  /** Once more at every start. */
  readonly atStart?: boolean;
  /** @returns how many things were done, for the log */
  run(platform: Platform): Promise<number>;
};
