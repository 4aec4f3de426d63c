import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type pg from 'pg';

/** The machine, for figures mean nothing without it. */
export async function machineText(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string; settings: string }>(
    `SELECT current_setting('server_version') AS version,
            (SELECT string_agg(name || '=' || current_setting(name), ', ' ORDER BY name) FROM pg_settings
              WHERE name IN ('shared_buffers', 'fsync', 'synchronous_commit', 'max_wal_size')) AS settings`,
  );
  const [database] = rows;
  return [
    `${new Date().toISOString()}`,
    `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    `Node ${process.versions.node}, PostgreSQL ${database?.version ?? ''} (${database?.settings ?? ''})`,
    loadText(),
  ].join('\n');
}

/** Load average of the last 1, 5 and 15 minutes: above the number of processors others take part of what is measured. */
export function loadText(): string {
  return `load average ${loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')}`;
}
