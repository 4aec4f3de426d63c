import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { createPool } from '../database/pool.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { Job } from './job.ts';
import type { Stop } from './repeat.ts';

const minute = 60_000;
/** What was missed while the office was switched off is made up for, once. */
const backfillPeriod = 24 * 60 * minute;
const pauseAfterFault = 5_000;

/**
 * Runs the office's jobs at their times, on one node only however many there are. The queue lies in its own schema `graphile_worker`, works as
 * the owner, and polls with unnamed statements, so it is safe behind pgbouncer. The application's role has no right there: no request can
 * put a job.
 * @param owner the role that migrates
 */
export async function startJobs(platform: Platform, owner: pg.PoolConfig, jobs: readonly Job[]): Promise<Stop> {
  let running = await begin();
  let stopped = false;
  const watched = watch();

  async function begin(): Promise<Running> {
    const pool = createPool({ ...owner, max: 3 });
    let tell: () => void = () => undefined;
    const broken = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const runner = await startRunner(platform, pool, jobs, tell).catch(async (error: unknown) => {
      await pool.end();
      throw error;
    });
    return { pool, runner, ended: Promise.race([broken, runner.promise.catch(() => undefined)]) };
  }

  /** A worker that waits on a connection which died under it waits for ever; so after a break all is begun anew, with new connections. */
  async function watch(): Promise<void> {
    while (!stopped) {
      await running.ended;
      if (stopped) return;
      platform.log.warn('jobs.broken-off');
      void end(running);
      await sleep(pauseAfterFault, undefined, { ref: false });
      running = await begin().catch(() => ({ ...running, ended: Promise.resolve() }));
    }
  }

  return async () => {
    stopped = true;
    await end(running);
    await watched;
  };
}

type Running = { readonly pool: pg.Pool; readonly runner: Runner; readonly ended: Promise<void> };

/** However a runner ended, or hangs: its connections go. */
async function end({ runner, pool }: Running): Promise<void> {
  await Promise.race([runner.stop().catch(() => undefined), sleep(pauseAfterFault, undefined, { ref: false })]);
  await Promise.race([pool.end().catch(() => undefined), sleep(pauseAfterFault, undefined, { ref: false })]);
}

async function startRunner(platform: Platform, pgPool: pg.Pool, jobs: readonly Job[], onBroken: () => void): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, () => runLogged(platform, job)]));
  const items = jobs.map(({ name, when }) => ({
    task: name,
    match: when,
    identifier: name,
    options: { backfillPeriod, ...optionsOf(name) },
  }));
  const runner = await run({
    pgPool,
    taskList,
    parsedCronItems: parseCronItems(items),
    concurrency: 1,
    pollInterval: 5_000,
    noPreparedStatements: true,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      forward(platform.log, level, message);
      if (message.startsWith('Error with notify listener')) onBroken();
    }),
  });
  for (const { name, atStart } of jobs) if (atStart) await runner.addJob(name, {}, optionsOf(name));
  return runner;
}

/** One queue, so that jobs come one after the other; a key, so that a job waits once at most. */
const optionsOf = (name: string) => ({ maxAttempts: 5, jobKey: name, queueName: 'office' });

async function runLogged(platform: Platform, job: Job): Promise<void> {
  const done = await job.run(platform);
  platform.log.info('job.done', { job: job.name, done });
}

function forward(log: Log, level: string, message: string): void {
  if (level === 'error') log.error('jobs', { message });
  else if (level === 'warning') log.warn('jobs', { message });
}
