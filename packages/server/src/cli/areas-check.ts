import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type AreaFinding, areaFindingKinds } from '@gridkeeper/domain/areas/wire.ts';
import { checkAreas } from '../areas/check-areas.ts';
import { countKinds } from '../areas/present-check.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { explainFileFault } from '../platform/operator-error.ts';
import { findingCollection, lineOfFinding } from './areas-check-print.ts';
import type { OfficeCommand } from './command.ts';
import { findDistrict } from './find-district.ts';

const usage = `Words
  --json             prints the whole answer as JSON
  --out FILE         writes the findings as GeoJSON, each at its place, for a map program
  --most NUMBER      so many findings of each kind are listed (default: 20); all are counted
  --district NUMBER  needed only where the database holds several offices

Looks for gaps, overlaps and slivers, areas outside the one above, shapes drawn twice or faulty, codes that do not fit, grids that belong to no community,
grids without a worker, workers and grids beyond the bounds of the policy, and buildings in no grid or in two. Nothing is written to the database.
Ends with 1 when something was found.
`;

export const command: OfficeCommand = {
  name: 'areas check',
  summary: 'proves the division: gaps, overlaps, slivers, codes, workers, buildings',
  usage,
  async run(words, office) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        most: { type: 'string', default: '20' },
        district: { type: 'string' },
      },
    });
    const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
    try {
      const checked = await checkAreas(platform, await findDistrict(office, platform, values.district));
      const counts = countKinds(checked.findings);
      if (values.out !== undefined) await writeFile(values.out, JSON.stringify(findingCollection(checked.findings))).catch(rethrow);
      if (values.json) process.stdout.write(`${JSON.stringify({ ...checked, counts })}\n`);
      else tell(checked.findings, Number(values.most), `${checked.areas} areas and ${checked.buildings} buildings checked`);
      return checked.findings.length === 0 ? 0 : 1;
    } finally {
      await platform.pool.end();
    }
  },
};

function rethrow(fault: unknown): never {
  throw explainFileFault(fault);
}

function tell(findings: readonly AreaFinding[], most: number, checked: string): void {
  for (const kind of areaFindingKinds) {
    const found = findings.filter((finding) => finding.kind === kind);
    for (const finding of found.slice(0, most)) process.stdout.write(`${lineOfFinding(finding)}\n`);
    if (found.length > most) process.stdout.write(`${kind}: ${found.length - most} more\n`);
  }
  process.stdout.write(`${checked}: ${findings.length === 0 ? 'nothing found' : `${findings.length} findings`}\n`);
}
