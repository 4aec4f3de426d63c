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
    ...open.map(({ category, zone }) => ({
      at: ['routing'],
      what: { zh: `“${category}”在“${zone}”无人负责。`, en: `nobody is responsible for ${category} in ${zone}.` },
      mend: { zh: '在归口表里补一行。', en: 'Add a row to the routing table.' },
    })),
    ...pack.routing
      .filter((row) => !used.has(row.row))
      .map((row) => ({
        at: ['routing', row.row - 1],
        what: { zh: '前面的行已全部包含，本行永远用不上。', en: 'earlier rows leave it nothing.' },
        mend: { zh: '把本行移到前面，或者删去。', en: 'Move it up, or take it away.' },
      })),
    ...pack.routing
      .filter((row) => isHigher(pack, row.lead))
      .map((row) => ({
        at: ['routing', row.row - 1, 'lead'],
        what: { zh: `“${row.lead}”是上级单位。`, en: `${row.lead} is the level above.` },
        mend: { zh: '写本级的单位；上级由“上报”送达。', en: 'Name a unit of this office; the level above is reached by escalation.' },
      })),
  ];
}

const ordinary = (category: string, zone: string) => ({ category, zone, level: null, severity: null, time: 'working' as const });

function isHigher(pack: CompiledPack, unit: string): boolean {
  return pack.units.some((other) => other.code === unit && other.kind === 'higher');
}
