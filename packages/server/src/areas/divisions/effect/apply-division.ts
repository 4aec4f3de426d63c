import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import type { EventActor } from '@gridkeeper/domain/cases/events.ts';
import { moveCasesToGrids } from '../../../cases/move-cases-grid.ts';
import { passPosts } from '../../../people/pass-posts.ts';
import { AppError } from '../../../platform/app-error.ts';
import { audit } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { placeAnew } from '../../../registers/place-anew.ts';
import { db } from '../../areas.tables.ts';
import { findUnwatchedGrids } from '../../find-unwatched-grids.queries.ts';
import { generalLayer } from '../../general-layer.ts';
import { GroundCutter } from '../../geos-overlay.ts';
import { groundOf } from '../../ground.ts';
import { saveAreas } from '../../save-areas.ts';
import { commonGround, withReplaces } from '../common-ground.ts';
import { lockCommunity } from '../community.queries.ts';
import { type Division, findRevision } from '../division-row.ts';
import type { StoredMoves } from '../divisions.tables.ts';
import { readGround } from '../read-ground.ts';
import { standingGrids } from '../standing-grids.queries.ts';
import { communityGrids } from './community-grids.queries.ts';
import { heirsOf } from './heirs.ts';
import { keepHistory } from './keep-history.ts';
import { turnGrids } from './new-grids.ts';

/** Who lets it take effect: a person, or the office's own clock. */
export type EffectBy = { readonly audited: { readonly personId: string } | 'system'; readonly by: EventActor };

/**
 * Lets a proposal that is locked take effect today 生效: the grids change, and with them, in the same transaction, buildings, running cases and posts.
 * @returns the report of what moved, which is kept with the proposal
 * @throws AppError division-not-open, division-codes-spent, not-found
 */
export async function applyDivision(tx: Tx, division: Division, { audited, by }: EffectBy): Promise<StoredMoves> {
  const revision = await findRevision(tx, division);
  const bounds = boundsOf(division.boundary);
  if (!revision || bounds === undefined) throw new AppError('division-not-open');
  const { division_id: id, community_id: communityId, layer } = division;
  const community = await lockCommunity(tx, communityId);
  const { day } = await groundOf(tx);
  const standing = await standingGrids(tx, { communityId, layer, on: day });
  const { buildings } = await readGround(tx, division.boundary);
  const everyGrid = await communityGrids(tx, communityId);
  const cutter = await GroundCutter.open();
  const proposed = withReplaces(cutter, revision.grids, standing, buildings);
  const turned = turnGrids({ community, layer, day, proposed, standing, buildings, codes: everyGrid.map(({ code }) => code) });
  await keepHistory(tx, standing, turned, day);
  const ids = await saveAreas(
    tx,
    turned.map(({ record }) => record),
  );
  const idOf = new Map(turned.map(({ key, record }) => [key, ids.get(record.code)]));
  const taken = new Set(proposed.map(({ replaces }) => replaces));
  const ended = standing.filter((grid) => !taken.has(grid.id));
  const { common } = commonGround(cutter, proposed, drawn(ended), buildings);
  const heirs = heirsOf(
    ended.map((grid) => grid.id),
    common,
    (key) => idOf.get(key),
  );
  const names = new Map([
    ...everyGrid.map((grid) => [grid.id, grid.name] as const),
    ...turned.map(({ record }) => [ids.get(record.code) ?? '', record.name] as const),
  ]);
  const nameOf = (gridId: string | null) => names.get(gridId ?? '') ?? '';
  const placed = layer === generalLayer ? await placeAnew(tx, bounds) : { buildings: 0, entries: 0 };
  const cases = await moveCasesToGrids(tx, by, { gridIds: everyGrid.map((grid) => grid.id), bounds });
  const posts = await passPosts(tx, audited, heirs, day);
  const present = new Set(turned.flatMap(({ key, record }) => (key === null ? [] : (ids.get(record.code) ?? []))));
  const moves: StoredMoves = {
    on: day,
    at: new Date(tx.now).toISOString(),
    gridsNew: proposed.flatMap(({ replaces, name }) => (replaces === null ? [name] : [])),
    gridsEnded: ended.map(({ name }) => name),
    gridsKept: standing.length - ended.length,
    ...placed,
    cases: cases.map(({ from, to, ...one }) => ({ ...one, from: nameOf(from), to: nameOf(to) })),
    posts: posts.map(({ from, to, ...post }) => ({ ...post, from: nameOf(from), to: to === null ? null : nameOf(to) })),
    withoutWorker: (await findUnwatchedGrids(tx)).filter((grid) => present.has(grid.id)).map(({ name }) => name),
  };
  await db(tx)
    .updateTable('divisions')
    .set({ state: 'effective', effective_on: day, moves: JSON.stringify(moves), updated_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', id)
    .execute();
  await audit(tx, audited, 'division.take-effect', `division:${id}`, `+${moves.gridsNew.length} -${ended.length} =${moves.gridsKept}`);
  return moves;
}

type Standing = Awaited<ReturnType<typeof standingGrids>>;
const drawn = (grids: Standing) => grids.flatMap(({ id, shape }) => (shape === null ? [] : [{ key: id, shape }]));
