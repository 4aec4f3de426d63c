import type pg from 'pg';
import { takeDueDivisions } from './areas/divisions/effect/take-due-divisions.ts';
import { signCheckpoint } from './cases/audit-checkpoint.ts';
import { drawSamples } from './cases/draws/draw-samples.ts';
import { eraseExpired } from './cases/erase-expired.ts';
import { fullSweep, sweepClocks } from './cases/sweep-clocks.ts';
import { forgetEndedSessions } from './people/forget-ended-sessions.ts';
import { inTransaction } from './platform/database/tx.ts';
import { districtIds } from './platform/district-ids.ts';
import { expireUploads } from './platform/jobs/expire-uploads.ts';
import type { Job } from './platform/jobs/job.ts';
import { repeat, type Stop } from './platform/jobs/repeat.ts';
import { startJobs } from './platform/jobs/start-jobs.ts';
import { trimFeed, trimRateLimits } from './platform/jobs/trim.ts';
import type { Platform } from './platform/platform.ts';
import { expireSheets } from './platform/sheets/expire-sheets.ts';
import { keepRegisters } from './registers/jobs/keep-registers.ts';
import { warnOfCertificates } from './registers/jobs/warn-of-certificates.ts';
import { findHotTopics } from './text/find-hot-topics.ts';
import { learnCategories } from './text/learn-categories.ts';

/** Runs something for every district and sums up what was done. */
const inEachDistrict =
  (work: (platform: Platform, districtId: number) => Promise<number>) =>
  async (platform: Platform): Promise<number> => {
    let done = 0;
    for (const districtId of await districtIds(platform.pool)) done += await work(platform, districtId);
    return done;
  };

const checkpoint = async (platform: Platform, districtId: number): Promise<number> =>
  (await inTransaction(platform, { districtId }, signCheckpoint)).cases;

const draw = (platform: Platform, districtId: number): Promise<number> => inTransaction(platform, { districtId }, drawSamples);

/** All that the office does by itself at set times. Moments in UTC: 18 o'clock is 2 in the night in China. */
export const officeJobs: readonly Job[] = [
  { name: 'audit-checkpoint', when: '7 * * * *', atStart: true, run: inEachDistrict(checkpoint) },
  // Every hour: each office has a midnight of its own.
  { name: 'take-divisions-into-effect', when: '1 * * * *', atStart: true, run: inEachDistrict(takeDueDivisions) },
  { name: 'expire-uploads', when: '17 * * * *', run: inEachDistrict(expireUploads) },
  { name: 'expire-sheets', when: '19 * * * *', run: inEachDistrict(expireSheets) },
  { name: 'erase-expired', when: '23 18 * * *', run: inEachDistrict(eraseExpired) },
  { name: 'draw-samples', when: '41 18 * * *', atStart: true, run: inEachDistrict(draw) },
  { name: 'certificates-ending', when: '31 22 * * *', atStart: true, run: inEachDistrict(warnOfCertificates) },
  { name: 'registers-retention', when: '3 19 * * *', run: inEachDistrict(keepRegisters) },
  { name: 'learn-categories', when: '11 19 * * *', atStart: true, run: inEachDistrict(learnCategories) },
  { name: 'find-hot-topics', when: '29 * * * *', atStart: true, run: inEachDistrict(findHotTopics) },
  { name: 'trim-rate-limits', when: '37 * * * *', run: trimRateLimits },
  { name: 'forget-ended-sessions', when: '47 * * * *', run: forgetEndedSessions },
  { name: 'trim-feed', when: '53 18 * * *', run: trimFeed },
];

/** @param owner the role that migrates: the queue of jobs is its own */
export const startOfficeJobs = (platform: Platform, owner: pg.PoolConfig): Promise<Stop> => startJobs(platform, owner, officeJobs);

/** Takes every clock that is due, in all districts, every few seconds; after a full batch it goes on at once. */
export async function sweepAll(platform: Platform): Promise<void> {
  for (const districtId of await districtIds(platform.pool)) {
    while ((await sweepClocks(platform, districtId)) === fullSweep);
  }
}

/** Keeps the clocks 时限 going. Several nodes may sweep at once: they share the rows out. */
export const startSweeper = (platform: Platform, pauseMs = 5_000): Stop => repeat('sweep', pauseMs, platform.log, () => sweepAll(platform));
