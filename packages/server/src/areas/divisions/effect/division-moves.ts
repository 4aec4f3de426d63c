import type { DivisionMoves } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { StaffActor } from '../../../people/actor.ts';
import { inTransaction, type Tx } from '../../../platform/database/tx.ts';
import type { Platform } from '../../../platform/platform.ts';
import { currentPack } from '../../../policy/packs.ts';
import { requireSeeAreas } from '../../area.policy.ts';
import { db } from '../../areas.tables.ts';
import { getDivision, lockDivision } from '../division-row.ts';
import type { StoredMoves } from '../divisions.tables.ts';
import { applyDivision } from './apply-division.ts';

class Unwritten extends Error {
  readonly moves: StoredMoves;
  constructor(moves: StoredMoves) {
    super();
    this.moves = moves;
  }
}

/**
 * What moved when a proposal took effect 调整报告; before that, what would move today: it is done in earnest, and nothing of it is written.
 * @throws AppError not-allowed, not-found, and what `applyDivision` throws
 */
export async function divisionMoves(platform: Platform, actor: StaffActor, divisionId: string): Promise<DivisionMoves> {
  requireSeeAreas(actor);
  const { districtId } = actor;
  const stored = await inTransaction(platform, { districtId, readOnly: true }, async (tx) => (await getDivision(tx, divisionId)).moves);
  const moves = stored ?? (await preview(platform, districtId, divisionId));
  return inTransaction(platform, { districtId, readOnly: true }, (tx) => present(tx, divisionId, moves, stored === null));
}

async function preview(platform: Platform, districtId: number, divisionId: string): Promise<StoredMoves> {
  try {
    return await inTransaction(platform, { districtId }, async (tx): Promise<never> => {
      const division = await lockDivision(tx, divisionId);
      throw new Unwritten(await applyDivision(tx, division, { audited: 'system', by: { kind: 'system' } }));
    });
  } catch (error) {
    if (error instanceof Unwritten) return error.moves;
    throw error;
  }
}

async function present(tx: Tx, divisionId: string, moves: StoredMoves, isPreview: boolean): Promise<DivisionMoves> {
  const { pack } = await currentPack(tx);
  const people = await db(tx)
    .selectFrom('v_people_names')
    .select(['person_id', 'name'])
    .where('district_id', '=', tx.districtId)
    .where('person_id', 'in', ['00000000-0000-0000-0000-000000000000', ...moves.posts.map(({ personId }) => personId)])
    .execute();
  const names = new Map(people.map(({ person_id, name }) => [person_id, name]));
  const posts = moves.posts.map(({ personId, ...post }) => ({
    ...post,
    roleLabel: pack.roles.find(({ code }) => code === post.role)?.label ?? null,
    person: names.get(personId) ?? '',
  }));
  return { ...moves, posts, divisionId, preview: isPreview };
}
