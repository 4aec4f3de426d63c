import type pg from 'pg';

/** All districts in this database, for the office's own work that no person asked for. */
export async function districtIds(pool: Pick<pg.Pool, 'query'>): Promise<readonly number[]> {
  const { rows } = await pool.query<{ district_id: number }>('SELECT district_id FROM districts ORDER BY district_id');
  return rows.map((row) => row.district_id);
}
