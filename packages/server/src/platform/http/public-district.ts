import { AppError } from '../app-error.ts';
import type { Platform } from '../platform.ts';

let first: { readonly pool: object; readonly id: number } | undefined;

/** The district whose portal this is: the office's own. @throws AppError not-ready before there is one */
export async function publicDistrict(platform: Platform): Promise<number> {
  if (first?.pool === platform.pool) return first.id;
  const { rows } = await platform.pool.query<{ district_id: number }>('SELECT district_id FROM districts ORDER BY district_id LIMIT 1');
  if (!rows[0]) throw new AppError('not-ready');
  first = { pool: platform.pool, id: rows[0].district_id };
  return first.id;
}
