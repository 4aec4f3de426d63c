import { zoneOf } from '@gridkeeper/domain/areas/zone-of.ts';
import type { CasePlace } from '@gridkeeper/domain/cases/events.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { generalLayer } from './general-layer.ts';
import { groundOf } from './ground.ts';

/** The zone of an office that has drawn none. No pack knows it, and routing takes a zone it does not know for its fallback. */
const undrawn = 'elsewhere';

/**
 * Where a point lies: its grid in a layer with all ancestors (root first, the grid last) and its zone for routing. A point outside every grid,
 * or none at all, belongs to the office's own area: it is kept, marked "no grid" and routed to the street.
 */
export async function placeOf(tx: Tx, point: LonLat | null, layer: string): Promise<CasePlace> {
  const ground = await groundOf(tx);
  const zone = zoneOf(point, ground.zones) ?? undrawn;
  const index = ground.layers.get(layer) ?? ground.layers.get(generalLayer);
  const gridId = point === null ? undefined : index?.find(point[0], point[1]);
  if (gridId === undefined) return { gridId: null, areaIds: ground.rootId === null ? [] : [ground.rootId], zone };
  return { gridId, areaIds: [...(ground.ancestors.get(gridId) ?? []), gridId], zone };
}
