import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { RegisterSort } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryFault, FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import { communityFinder } from '../../areas/communities-at.ts';
import { generalLayer } from '../../areas/general-layer.ts';
import { groundOf } from '../../areas/ground.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type BuildingPlace, buildingsAt, buildingsByAddress, buildingsById } from './buildings-for.queries.ts';
import type { EntryGround, StoredEntry } from './entry.ts';

/** What a draft says of a place; undefined: it stays, or is to be found. */
export type PlaceDraft = {
  readonly before: StoredEntry | null;
  readonly point: LonLat | undefined;
  readonly buildingId: string | null | undefined;
  readonly address: string | undefined;
};

export type Placed = { readonly point: LonLat; readonly buildingId: string | null; readonly ground: EntryGround };

/** These stand beside buildings, never in them; a building is its own. */
const outdoors: readonly RegisterSort[] = ['facility', 'risk-point', 'building'];

/**
 * Where entries stand and hang: the point given, else that of the building named, else of the one whose label the address begins with; the building by
 * its id, else by the address, else by its footprint; the grid of the general layer, else the community.
 */
export async function placeDrafts(tx: Tx, sort: RegisterSort, drafts: readonly PlaceDraft[]): Promise<readonly (Placed | FieldFault)[]> {
  const indoors = !outdoors.includes(sort);
  const byId = await buildingsById(
    tx,
    drafts.flatMap(({ buildingId }) => buildingId ?? []),
  );
  const byAddress = await buildingsByAddress(
    tx,
    drafts.flatMap((draft) => (draft.address && (indoors || draft.point === undefined) ? draft.address : [])),
  );
  const stands = drafts.map((draft) => standOf(draft, byId, byAddress));
  const unhoused = stands.flatMap((stand) => (indoors && 'point' in stand && stand.buildingId === undefined ? [stand] : []));
  const housed = await buildingsAt(
    tx,
    unhoused.map(({ point }) => point),
  );
  const buildingOf = new Map(unhoused.map((stand, i) => [stand, housed[i] ?? null]));
  const groundAt = await groundFinder(tx);
  return stands.map((stand, i) => {
    if ('fault' in stand) return stand;
    const before = drafts[i]?.before;
    const [x, y] = before?.state.point ?? [];
    const buildingId = indoors ? (stand.buildingId ?? buildingOf.get(stand) ?? null) : null;
    if (before && x === stand.point[0] && y === stand.point[1]) return { point: stand.point, buildingId, ground: before.ground };
    const ground = groundAt(stand.point);
    return ground ? { point: stand.point, buildingId, ground } : { field: 'point', fault: 'place-outside' };
  });
}

type Stand = { readonly point: LonLat; readonly buildingId: string | null | undefined };

function standOf(
  { before, point, buildingId, address }: PlaceDraft,
  byId: ReadonlyMap<string, BuildingPlace>,
  byAddress: ReadonlyMap<string, BuildingPlace | 'several'>,
): Stand | FieldFault {
  const given = buildingId ? byId.get(buildingId) : undefined;
  if (buildingId && !given) return fault('buildingId', 'building');
  const named = address ? byAddress.get(address) : undefined;
  const namedOne = named === 'several' ? undefined : named;
  // What says nothing of a place stays where it was; a new address alone may lead to another building, but does not move a point that was chosen.
  const kept = before && point === undefined && address === undefined ? before.state.buildingId : undefined;
  const at = point ?? given?.point ?? before?.state.point ?? namedOne?.point;
  // Told where it is mended: an address that leads nowhere at the address, nothing at all at the place.
  if (!at) return fault(address ? 'address' : 'point', named === 'several' ? 'place-several' : 'place-missing');
  return { point: at, buildingId: buildingId === undefined ? (kept ?? namedOne?.id) : buildingId };
}

const fault = (field: string, code: EntryFault): FieldFault => ({ field, fault: code });

/** The grid of the general layer that holds a point, else the community; undefined outside of all. */
export async function groundFinder(tx: Tx): Promise<(point: LonLat) => EntryGround | undefined> {
  const ground = await groundOf(tx);
  const grids = ground.layers.get(generalLayer);
  const communityAt = await communityFinder(tx);
  return (point) => {
    const gridId = grids?.find(point[0], point[1]);
    if (gridId !== undefined) return { areaId: gridId, areaIds: [...(ground.ancestors.get(gridId) ?? []), gridId], gridId };
    const community = communityAt(point);
    return community && { areaId: community.id, areaIds: [...community.ancestorIds, community.id], gridId: null };
  };
}
