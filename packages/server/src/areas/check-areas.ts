import type { AreaCheck, AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { checkDivision } from './check-division.ts';
import { findUnwatchedGrids } from './find-unwatched-grids.queries.ts';
import { readDivision } from './read-division.queries.ts';

/**
 * The self-check of a district's division as it stands today: gaps, overlaps, grids outside their community, faulty or missing shapes, and grids that
 * nobody looks after (Z1: one or two workers a grid). The database is read first and let go; the geometry runs between other requests.
 */
export async function checkAreas(platform: Platform, districtId: number): Promise<AreaCheck> {
  const { division, unwatched } = await inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({
    division: await readDivision(tx),
    unwatched: await findUnwatchedGrids(tx),
  }));
  const unmanned = unwatched.map(
    ({ id, name, at }): AreaFinding => ({ kind: 'no-worker', areaIds: [id], names: [name], squareMetres: null, at, shape: null }),
  );
  return {
    checkedAt: new Date(platform.clock()).toISOString(),
    areas: division.communities.length + division.grids.length,
    findings: [...(await checkDivision(division)), ...unmanned],
  };
}
