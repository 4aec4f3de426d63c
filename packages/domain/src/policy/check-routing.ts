import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { findRoute } from './routing.ts';

/** Every leaf category in every zone has one lead unit of this office (no 推诿扯皮), and every row decides something. */
export function checkRouting(pack: CompiledPack): readonly PackFinding[] {
  const leaves = pack.categories.filter((category) => category.parent !== null);
  const places = leaves.flatMap((category) => pack.zones.map((zone) => ({ category: category.code, zone: zone.code })));
  const used = new Set(places.map(({ category, zone }) => findRoute(pack, ordinary(category, zone))?.row));
  const open = places.filter(({ category, zone }) => !findRoute(pack, ordinary(category, zone)));
  return [
    ...open.map(({ category, zone }) => ({ where: `routing ${category} ${zone}`, what: 'nobody is responsible' })),
    ...pack.routing
      .filter((row) => !used.has(row.row))
      .map((row) => ({ where: `routing.${row.row}`, what: 'earlier rows leave it nothing' })),
    ...pack.routing
      .filter((row) => isHigher(pack, row.lead))
      .map((row) => ({ where: `routing.${row.row}`, what: `${row.lead} is the level above` })),
  ];
}

const ordinary = (category: string, zone: string) => ({ category, zone, level: null, severity: null, time: 'working' as const });

function isHigher(pack: CompiledPack, unit: string): boolean {
  return pack.units.some((other) => other.code === unit && other.kind === 'higher');
}
