import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { currentPack } from '../policy/packs.ts';
import { checkBuildings } from './check-buildings.ts';
import { checkCodes } from './check-codes.ts';
import { checkDivision } from './check-division.ts';
import { findingOf, inOrder } from './check-finding.ts';
import { checkLoads } from './check-loads.ts';
import { findGridWorkers } from './find-grid-workers.queries.ts';
import { findUnwatchedGrids } from './find-unwatched-grids.queries.ts';
import { listPlacedBuildings } from './list-placed-buildings.queries.ts';
import { readDivision } from './read-division.queries.ts';

export type CheckedAreas = {
  readonly checkedAt: string;
  readonly areas: number;
  readonly buildings: number;
  readonly findings: readonly AreaFinding[];
};

/**
 * The self-check of a district's division 划分自检 as it stands today: ground, tree and codes, workers and their load (Z1: one or two workers a grid),
 * buildings. The database is read first and let go; the geometry runs between other requests. 20,000 grids take some seconds.
 */
export async function checkAreas(platform: Platform, districtId: number): Promise<CheckedAreas> {
  const { areas, buildings, workers, unwatched, rules } = await inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({
    areas: await readDivision(tx),
    buildings: await listPlacedBuildings(tx),
    workers: await findGridWorkers(tx),
    unwatched: await findUnwatchedGrids(tx),
    rules: (await currentPack(tx)).pack.gridKinds,
  }));
  const findings = [
    ...(await checkDivision(areas)),
    ...checkCodes(areas),
    ...unwatched.map((grid) => findingOf('no-worker', [grid], { at: grid.at })),
    ...checkLoads(areas, workers, rules),
    ...checkBuildings(areas, buildings),
  ];
  return {
    checkedAt: new Date(platform.clock()).toISOString(),
    areas: areas.length,
    buildings: buildings.length,
    findings: inOrder(findings),
  };
}
