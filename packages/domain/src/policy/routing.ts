import type { CompiledPack, RoutingRow, RoutingTime } from './pack.ts';
import { findLeaf } from './pack-index.ts';

/** What the table is asked: everything a row may depend on. */
export type RoutingQuestion = {
  readonly category: string;
  readonly zone: string;
  readonly level: string | null;
  readonly severity: string | null;
  readonly time: RoutingTime;
};

const tables = new WeakMap<CompiledPack, ReadonlyMap<string, readonly RoutingRow[]>>();

function makeTable(pack: CompiledPack): ReadonlyMap<string, readonly RoutingRow[]> {
  const table = new Map<string, RoutingRow[]>();
  for (const row of pack.routing)
    for (const category of row.categories)
      for (const zone of row.zones) {
        const key = `${category} ${zone}`;
        const rows = table.get(key);
        if (rows) rows.push(row);
        else table.set(key, [row]);
      }
  return table;
}

function tableOf(pack: CompiledPack): ReadonlyMap<string, readonly RoutingRow[]> {
  const known = tables.get(pack);
  if (known) return known;
  const made = makeTable(pack);
  tables.set(pack, made);
  return made;
}

function holds(row: RoutingRow, { level, severity, time }: RoutingQuestion): boolean {
  if (row.levels !== null && (level === null || !row.levels.includes(level))) return false;
  if (row.severities !== null && (severity === null || !row.severities.includes(severity))) return false;
  return row.time === null || row.time === time;
}

/** The rows that name the category and the zone, in the order of the table; the first that holds decides. */
export function rowsFor(pack: CompiledPack, category: string, zone: string): readonly RoutingRow[] {
  return tableOf(pack).get(`${category} ${zone}`) ?? [];
}

/** Who handles it: the first row of the routing table 归口办理明细表 that holds. */
export function findRoute(pack: CompiledPack, question: RoutingQuestion): RoutingRow | undefined {
  return rowsFor(pack, question.category, question.zone).find((row) => holds(row, question));
}

/**
 * The unit that answers. A zone the pack does not know counts as the last one, the fallback.
 * @throws RangeError where the category takes no cases, or a pack was used that `checkPack` would refuse
 */
export function route(pack: CompiledPack, question: RoutingQuestion): RoutingRow {
  const { category, zone } = question;
  if (!findLeaf(pack, category)) throw new RangeError(`pack ${pack.id} has no category ${category} that takes cases`);
  const found = findRoute(pack, question) ?? findRoute(pack, { ...question, zone: pack.zones.at(-1)?.code ?? '' });
  if (!found) throw new RangeError(`pack ${pack.id} routes ${category} in ${zone} nowhere`);
  return found;
}
