import type { DivisionGround } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { requireSeeAreas } from '../area.policy.ts';
import { getDivision } from './division-row.ts';
import { readGround } from './read-ground.ts';

/** What lies on the ground of a proposal, for its map. @throws AppError not-allowed, not-found */
export async function divisionGround(tx: Tx, actor: StaffActor, divisionId: string): Promise<DivisionGround> {
  requireSeeAreas(actor);
  const { boundary } = await getDivision(tx, divisionId);
  const { buildings, ...rest } = await readGround(tx, boundary);
  return { ...rest, buildings: buildings.map(({ care: _, ...building }) => building) };
}
