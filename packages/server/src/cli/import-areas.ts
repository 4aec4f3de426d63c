import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CoordinateSuspicion } from '@gridkeeper/domain/areas/wire.ts';
import { type CoordinateSystem, coordinateSystems } from '@gridkeeper/domain/exchange/coordinates.ts';
import { type AreaImport, type ImportKind, type ImportTally, importKinds } from '../areas/import/area-import.ts';
import { faultCollection } from '../areas/import/fault-collection.ts';
import { importAreas } from '../areas/import/import-areas.ts';
import { AppError, problemOf } from '../platform/app-error.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { explainFileFault, OperatorError } from '../platform/operator-error.ts';
import type { Platform } from '../platform/platform.ts';
import { type Office, type OfficeCommand, UsageError } from './command.ts';
import { findDistrict } from './find-district.ts';
import { startProgress } from './progress.ts';

const usage = `  FILE               a GeoJSON FeatureCollection, coordinates in degrees (CGCS2000 or WGS84), longitude first
  --as KIND          areas (default), communities, grids, zones, buildings, roads, water, rails, walls or estates
  --map FIELD=NAME   the file calls a property otherwise, e.g. --map code=DM --map name=MC; may be given several times
  --layer CODE       layer of grids that name none (default: general)
  --coordinates SYS  wgs84, gcj02 (Amap, Tencent) or bd09 (Baidu); needed where the file seems not to be WGS84, see below
  --report FILE      where features that cannot be taken are listed, at their place; default FILE.faults.geojson, beside it
  --dry-run          reads and checks everything, writes nothing
  --district NUMBER  needed only where the database holds several offices

Areas have the properties code (12 digits; grids 15, resident groups 14) and name; and, where they are known, level, parent, kind, layer, households,
persons, validFrom and validTo. What is known by its code already is brought up to date, so a second run changes nothing. Buildings, roads,
water, rails, walls and estates are known by their id; estates (and other grounds that division keeps whole) need a name. Coordinates are compared with what stands; where they fit clearly better as GCJ-02 or BD-09 nothing is imported until
--coordinates says which they are, and a dry run tells by how many metres. Zones bear the code of a zone of the policy; the pieces of one code make it up together.
`;

export const command: OfficeCommand = {
  name: 'import areas',
  summary: 'brings a division, zones, buildings, roads, water, rails, walls or estates in from GeoJSON',
  usage,
  run: async (words, office) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        as: { type: 'string', default: 'areas' },
        map: { type: 'string', multiple: true, default: [] },
        layer: { type: 'string' },
        coordinates: { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        district: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.');
    const wanted = {
      as: kindOf(values.as),
      columns: Object.fromEntries(values.map.map(columnOf)),
      ...(values.layer === undefined ? {} : { layer: values.layer }),
      ...(values.coordinates === undefined ? {} : { coordinates: systemOf(values.coordinates) }),
      dryRun: values['dry-run'],
      file: await readJson(file),
    };
    const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
    try {
      const tally = await run(platform, office, await findDistrict(office, platform, values.district), wanted);
      await tell(tally, values.report ?? `${file}.faults.geojson`, wanted.dryRun);
    } finally {
      await platform.pool.end();
    }
    return 0;
  },
};

function kindOf(text: string): ImportKind {
  const kind = importKinds.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`--as is one of ${importKinds.join(', ')}.`);
  return kind;
}

function systemOf(text: string): CoordinateSystem {
  const system = coordinateSystems.find((one) => one === text);
  if (system === undefined) throw new UsageError(`--coordinates is one of ${coordinateSystems.join(', ')}.`);
  return system;
}

function columnOf(text: string): readonly [string, string] {
  const [field, ...name] = text.split('=');
  if (!field || name.length === 0) throw new UsageError('--map takes FIELD=NAME, e.g. code=DM.');
  return [field, name.join('=')];
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    throw (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new OperatorError(`There is no file ${file}.`) : explainFileFault(fault);
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (fault) {
    throw new OperatorError(`${file} is no JSON: ${fault instanceof Error ? fault.message : String(fault)}. Nothing was imported.`);
  }
}

async function run(platform: Platform, { signal }: Office, districtId: number, input: AreaImport): Promise<ImportTally> {
  const features = (input.file as { readonly features?: unknown } | null)?.features;
  const progress = startProgress('features', Array.isArray(features) ? features.length : 1);
  const onSaved = (count: number) => {
    progress.advance(count);
    if (signal.aborted) throw new OperatorError('Stopped. Nothing was imported; run the same command again.');
  };
  try {
    return await inTransaction(platform, { districtId }, (tx) => importAreas(tx, { ...input, onSaved }));
  } catch (fault) {
    if (!(fault instanceof AppError)) throw fault;
    const way = fault.code === 'coordinates-suspected' ? ` Say --coordinates ${coordinateSystems.join(' or ')}.` : '';
    throw new OperatorError(`${problemOf(fault, 'en').detail}${way}`);
  } finally {
    progress.end();
  }
}

async function tell(tally: ImportTally, report: string, dryRun: boolean): Promise<void> {
  const { read, added, changed, same, bad, faults: refused, warnings, suspected } = tally;
  const listed = [...refused, ...warnings];
  if (listed.length > 0) await writeFile(report, JSON.stringify(faultCollection(listed), undefined, 1));
  const done = dryRun ? 'Nothing was written; an import would give: ' : '';
  const faults = bad === 0 ? '' : `, ${bad} not taken (see ${report})`;
  const doubts = warnings.length === 0 ? '' : `, ${warnings.length} to be looked at (see ${report})`;
  process.stdout.write(`${done}${read} features read: ${added} new, ${changed} changed, ${same} as before${faults}${doubts}\n`);
  if (suspected !== null) process.stdout.write(`${doubtOf(suspected)}\n`);
}

function doubtOf({ system, by, matched, before, after }: CoordinateSuspicion): string {
  return `The coordinates look like ${system}: compared by ${by}, ${matched} features lie ${after} m off when read so, else ${before} m. Say --coordinates.`;
}
