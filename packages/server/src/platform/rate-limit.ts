import { AppError } from './app-error.ts';
import type { Platform } from './platform.ts';

export type Window = `${number}${'s' | 'm' | 'h'}`;

const unit = { s: 1, m: 60, h: 3600 } as const;

/**
 * Counts `cost` against a bucket in the database (all nodes share it), outside the request's transaction, so that refused work counts too.
 * @throws AppError too-many-requests (or `code`) with the seconds to wait
 */
export async function spend(
  platform: Platform,
  bucket: string,
  limit: number,
  window: Window,
  cost = 1,
  code: 'too-many-requests' | 'upload-quota' = 'too-many-requests',
): Promise<void> {
  const seconds = Number.parseInt(window, 10) * unit[window.slice(-1) as keyof typeof unit];
  const now = platform.clock();
  const start = Math.floor(now / (seconds * 1000)) * seconds * 1000;
  const { rows } = await platform.pool.query<{ used: number }>(
    `INSERT INTO rate_limits (bucket, window_start, used) VALUES ($1, $2, $3)
     ON CONFLICT (bucket, window_start) DO UPDATE SET used = rate_limits.used + excluded.used RETURNING used`,
    [bucket, new Date(start), cost],
  );
  if ((rows[0]?.used ?? 0) <= limit) return;
  const wait = Math.max(1, Math.ceil((start + seconds * 1000 - now) / 1000));
  throw new AppError(code, { seconds: wait }, { retryAfterSeconds: wait });
}
