import type { CompiledPack, RoutingRow } from './pack.ts';
import { findLeaf } from './pack-index.ts';

/** Who handles a category at a place, and by which row and clause of the routing table 归口办理明细表. */
export type Route = {
  readonly row: number;
  readonly lead: string;
  readonly assisting: readonly string[];
  readonly clause: string;
};

const tables = new WeakMap<CompiledPack, ReadonlyMap<string, RoutingRow>>();

function makeTable(pack: CompiledPack): ReadonlyMap<string, RoutingRow> {
  const table = new Map<string, RoutingRow>();
  for (const row of pack.routing)
    for (const category of row.categories)
      for (const zone of row.zones) {
        const key = `${category} ${zone}`;
        if (!table.has(key)) table.set(key, row);
      }
  return table;
}

function tableOf(pack: CompiledPack): ReadonlyMap<string, RoutingRow> {
  const known = tables.get(pack);
  if (known) return known;
  const made = makeTable(pack);
  tables.set(pack, made);
  return made;
}

/** The first row of the table that names the category and the zone. */
export function findRoute(pack: CompiledPack, category: string, zone: string): Route | undefined {
  return tableOf(pack).get(`${category} ${zone}`);
}

/**
 * The unit that answers. A zone the pack does not know counts as the last one, the fallback.
 * @throws RangeError where the category takes no cases, or a pack was used that `checkPack` would refuse
 */
export function route(pack: CompiledPack, category: string, zone: string): Route {
  if (!findLeaf(pack, category)) throw new RangeError(`pack ${pack.id} has no category ${category} that takes cases`);
  const found = findRoute(pack, category, zone) ?? findRoute(pack, category, pack.zones.at(-1)?.code ?? '');
  if (!found) throw new RangeError(`pack ${pack.id} routes ${category} in ${zone} nowhere`);
  return found;
}
