import { day } from '@gridkeeper/domain/base/instant.ts';
import type { Platform } from '../platform.ts';

/** Longest window of a rate limit is a day. @returns how many rows went */
export async function trimRateLimits(platform: Platform): Promise<number> {
  return deleted(platform, 'DELETE FROM rate_limits WHERE window_start < $1', platform.clock() - 2 * day);
}

/**
 * A face that slept longer than 7 days fetches anew: the feed keeps no more. By the database's clock, which wrote the rows.
 * @returns how many rows went
 */
export async function trimFeed(platform: Platform): Promise<number> {
  const { rowCount } = await platform.pool.query("DELETE FROM feed WHERE at < clock_timestamp() - interval '7 days'");
  return rowCount ?? 0;
}

async function deleted(platform: Platform, statement: string, before: number): Promise<number> {
  const { rowCount } = await platform.pool.query(statement, [new Date(before)]);
  return rowCount ?? 0;
}
