import type { Platform } from '../platform/platform.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';

/**
 * Keeps a second import of the same source away while `work` runs, by a lock in a transaction of its own, which writes nothing.
 * @throws UnusableFile when one is running
 */
export async function withSourceLocked<Result>(
  platform: Platform,
  districtId: number,
  source: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await platform.pool.connect();
  try {
    await client.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS free', [
      districtId,
      `import ${source}`,
    ]);
    if (!rows[0]?.free)
      throw new UnusableFile(
        `“${source}”正在导入中，请等它结束后再试。`,
        `Another import of "${source}" is running; wait until it has ended.`,
      );
    return await work();
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}
