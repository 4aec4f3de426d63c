import type pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { createPool } from '../database/pool.ts';

/** Name of the migrated database that every test copies. */
export const templateName = (run: string) => `gk_test_${run}_template`;

/** Makes and migrates the template; called once a run by the global set-up. */
export async function migrateTemplate(config: pg.PoolConfig, run: string): Promise<void> {
  const admin = createPool(config);
  try {
    await admin.query(`CREATE DATABASE ${templateName(run)} TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await admin.end();
  }
  const pool = createPool({ ...config, database: templateName(run) });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}
