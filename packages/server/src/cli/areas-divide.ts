import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import { divideGround } from '../areas/divide/divide-ground.ts';
import { barrierOf, buildingOf, oneShapeOf, readFeatures, shapeOf } from './areas-divide-files.ts';
import { printDivision } from './areas-divide-print.ts';
import { type FileCommand, UsageError } from './command.ts';

const usage = `  --boundary FILE    GeoJSON with the outline of the community; several polygons are parts of it
  --buildings FILE   GeoJSON: footprints, or points, with households, persons, premises, care where they are known. Without households they are
                     guessed from the floor area: 110 m² a household, height / 3 m storeys, 6 where no height is noted; none where use, name or land
                     (kind_detail, name, landuse_kind) tell an office, a shop, a hotel, a school ..., nor in towers above 100 m of unknown use
  --barriers FILES   GeoJSON of roads, water, rails, walls, separated by commas; property class: highway, main, minor, rail, water or wall, or kind
                     and kind_detail as OpenStreetMap's vector tiles have them
  --target NUMBER    households of a grid, e.g. 300
  --tolerance SHARE  by how much a grid may differ; default 0.15
  --min, --max       bounds of the plan in households, e.g. --min 200 --max 300
  --weights LIST     work in households' worth, e.g. household=1,premises=2,care=3,hectare=5; default household=1
  --estates FILE     outlines of estates that are kept whole where they fit
  --dedicated FILE   outlines of dedicated grids (schools, hospitals, malls) with a name; they are cut out first
  --out FILE         where the grids are written as GeoJSON
  --seed NUMBER      another number, another division; the same number, the same one; default 1
  --json             the figures as data

Coordinates are degrees, longitude first. Grids are contiguous, cover the boundary without gap or overlap and cut no building; what could not be
used or kept is listed.
`;

export const command: FileCommand = {
  name: 'areas divide',
  summary: 'divides a community into balanced grids from files of buildings and barriers',
  usage,
  runOnFiles: async (words) => {
    const { values } = parseArgs({ args: [...words], options });
    const { boundary, buildings } = values;
    if (boundary === undefined) throw new UsageError('Name the file of the outline with --boundary.');
    if (buildings === undefined) throw new UsageError('Name the file of buildings with --buildings.');
    const rules = rulesOf(values);
    const outline = oneShapeOf(boundary, await readFeatures(boundary));
    const read = (await readFeatures(buildings)).flatMap((feature) => buildingOf(buildings, feature) ?? []);
    const input: DivideInput = {
      boundary: outline,
      buildings: read,
      barriers: (await Promise.all((values.barriers?.split(',') ?? []).map(readFeatures))).flat().flatMap((one) => barrierOf(one) ?? []),
      estates: await shapesIn(values.estates),
      dedicated: await dedicatedIn(values.dedicated),
      locked: [],
      rules,
    };
    const began = performance.now();
    const result = await divideGround(input);
    const seconds = (performance.now() - began) / 1000;
    if (values.out !== undefined) await writeFile(values.out, JSON.stringify(collectionOf(result.grids)));
    const guessed = read.filter((building) => building.estimated);
    const unlived = guessed.filter(({ households }) => households === 0).length;
    const estimated = guessed.length - unlived;
    const { figures, remarks } = result;
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ figures, remarks, estimated, unlived, seconds })}\n`
        : printDivision(result, rules, { estimated, unlived }, seconds),
    );
    return 0;
  },
};

const options = {
  boundary: { type: 'string' },
  buildings: { type: 'string' },
  barriers: { type: 'string' },
  target: { type: 'string' },
  tolerance: { type: 'string', default: '0.15' },
  min: { type: 'string' },
  max: { type: 'string' },
  weights: { type: 'string', default: 'household=1' },
  estates: { type: 'string' },
  dedicated: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;

type Words = { readonly tolerance: string; readonly weights: string; readonly seed: string } & {
  readonly [name in 'target' | 'min' | 'max']?: string;
};

function rulesOf({ target, tolerance, min, max, weights, seed }: Words): DivideInput['rules'] {
  const positive = (text: string, name: string): number => {
    const value = Number(text);
    if (!(value > 0)) throw new UsageError(`--${name} is a number above 0.`);
    return value;
  };
  if (target === undefined) throw new UsageError('Say with --target how many households a grid is to have.');
  if ((min === undefined) !== (max === undefined)) throw new UsageError('--min and --max go together.');
  const households = min === undefined || max === undefined ? null : { min: positive(min, 'min'), max: positive(max, 'max') };
  if (households !== null && households.min > households.max) throw new UsageError('--min is above --max.');
  if (!Number.isInteger(Number(seed))) throw new UsageError('--seed is a whole number.');
  return {
    target: positive(target, 'target'),
    tolerance: positive(tolerance, 'tolerance'),
    households,
    weights: weightsOf(weights),
    seed: Number(seed),
  };
}

function weightsOf(text: string): DivideInput['rules']['weights'] {
  const weights = { household: 0, premises: 0, care: 0, hectare: 0 };
  for (const pair of text.split(',')) {
    const [name = '', value = ''] = pair.split('=');
    if (!(name in weights) || !(Number(value) >= 0) || value === '')
      throw new UsageError('--weights is a list such as household=1,premises=2.');
    weights[name as keyof typeof weights] = Number(value);
  }
  return weights;
}

async function shapesIn(file: string | undefined): Promise<DivideInput['estates']> {
  if (file === undefined) return [];
  return (await readFeatures(file)).filter(({ geometry }) => geometry.type.endsWith('Polygon')).map((feature) => shapeOf(file, feature));
}

async function dedicatedIn(file: string | undefined): Promise<DivideInput['dedicated']> {
  if (file === undefined) return [];
  return (await readFeatures(file)).map((feature) => ({
    name: String(feature.properties.name ?? `#${feature.number}`),
    shape: shapeOf(file, feature),
  }));
}

const collectionOf = (grids: Awaited<ReturnType<typeof divideGround>>['grids']) => ({
  type: 'FeatureCollection',
  features: grids.map(({ key, name, kind, shape, figures }) => ({
    type: 'Feature',
    id: key,
    properties: { name, kind, ...figures },
    geometry: shape,
  })),
});
