import { readFile } from 'node:fs/promises';
import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { checkShape, shapeProblems } from '@gridkeeper/domain/areas/check-shape.ts';
import { estimateHouseholds } from '@gridkeeper/domain/areas/divide/estimate-households.ts';
import { type Barrier, type BarrierClass, barrierClasses, type DivideBuilding } from '@gridkeeper/domain/areas/divide/wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape, Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { explainFileFault, OperatorError } from '../platform/operator-error.ts';

type Properties = Readonly<Record<string, unknown>>;
export type FileFeature = { readonly number: number; readonly properties: Properties; readonly geometry: Feature['geometry'] };

/** The features of a GeoJSON file that have a geometry. @throws OperatorError for a file that is none */
export async function readFeatures(file: string): Promise<readonly FileFeature[]> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    throw (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new OperatorError(`There is no file ${file}.`) : explainFileFault(fault);
  });
  const read = parsed(file, text);
  const given: unknown = read.type === 'Feature' ? [read] : read.type === 'FeatureCollection' ? read.features : [{ geometry: read }];
  if (!Array.isArray(given)) throw new OperatorError(`${file} is no GeoJSON FeatureCollection.`);
  return given.flatMap((feature: { properties?: Properties; geometry?: Feature['geometry'] } | null, i): readonly FileFeature[] =>
    feature?.geometry?.type === undefined ? [] : [{ number: i + 1, properties: feature.properties ?? {}, geometry: feature.geometry }],
  );
}

function parsed(file: string, text: string): { readonly type?: unknown; readonly features?: unknown } {
  try {
    const read: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
    if (typeof read === 'object' && read !== null) return read;
  } catch (fault) {
    throw new OperatorError(`${file} is no JSON: ${fault instanceof Error ? fault.message : String(fault)}.`);
  }
  throw new OperatorError(`${file} is no GeoJSON.`);
}

/** The shape of a feature. @throws OperatorError that says what is wrong with it and where */
export function shapeOf(file: string, { number, geometry }: FileFeature): AreaShape {
  const checked = checkShape(geometry);
  if (checked.ok) return checked.shape;
  const { code, at } = checked.problem;
  throw new OperatorError(`${file}, feature ${number}${at === null ? '' : ` at ${at.join(', ')}`}: ${shapeProblems[code].en}`);
}

/** All polygons of a file as one shape, e.g. a boundary of several islands. */
export function oneShapeOf(file: string, features: readonly FileFeature[]): AreaShape {
  const parts = features.flatMap((feature) => polygonsOf(shapeOf(file, feature)));
  const [only = []] = parts;
  if (parts.length === 0) throw new OperatorError(`${file} holds no outline.`);
  return parts.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
const countOf = (value: unknown): number | null => (textOf(value) !== null && Number(value) >= 0 ? Number(value) : null);

/**
 * A building out of a feature: households, persons, premises and care where they are noted; households are guessed from the floor area otherwise.
 * Nothing for features that are no building (parts, entrances). `estimated`: the households are a guess.
 */
export function buildingOf(file: string, feature: FileFeature): (DivideBuilding & { readonly estimated: boolean }) | undefined {
  const { properties, geometry, number } = feature;
  if ((textOf(properties.kind) ?? 'building') !== 'building') return undefined;
  const ref = `${textOf(properties.id) ?? 'feature'}#${number}`;
  const counts = {
    persons: countOf(properties.persons) ?? 0,
    premises: countOf(properties.premises) ?? 0,
    care: countOf(properties.care) ?? 0,
  };
  const households = countOf(properties.households);
  if (geometry.type === 'Point') {
    const point = geometry.coordinates as LonLat;
    const [lon, lat] = point;
    // A point is checked as a tiny outline would be, for swapped or projected coordinates.
    const ring = [
      [lon, lat],
      [lon + 1e-6, lat],
      [lon, lat + 1e-6],
      [lon, lat],
    ];
    shapeOf(file, { ...feature, geometry: { type: 'Polygon', coordinates: [ring] } });
    return { ref, point, shape: null, households: households ?? 0, ...counts, estimated: false };
  }
  const shape = shapeOf(file, feature);
  const facts = {
    use: textOf(properties.use) ?? textOf(properties.kind_detail),
    height: countOf(properties.height),
    land: textOf(properties.landuse_kind),
    name: textOf(properties.name),
  };
  return {
    ref,
    point: centreOf(shape),
    shape,
    households: households ?? estimateHouseholds(shape, facts),
    ...counts,
    estimated: households === null,
  };
}

/** A barrier out of a feature: its `class`, or what the kind and detail of a map feature mean; nothing for what parts no ground (paths, subways). */
export function barrierOf({ properties, geometry }: FileFeature): Barrier | undefined {
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint') return undefined;
  const known = barrierClasses.find((one) => one === properties.class) ?? classOf(String(properties.kind), String(properties.kind_detail));
  return known === undefined ? undefined : { class: known, geometry };
}

function classOf(kind: string, detail: string): BarrierClass | undefined {
  if (kind === 'highway' || /^(motorway|trunk)/.test(detail)) return 'highway';
  if (kind === 'major_road') return 'main';
  if (kind === 'minor_road') return 'minor';
  if (kind === 'rail') return detail === 'subway' || detail === 'funicular' ? undefined : 'rail';
  if (['water', 'river', 'canal', 'riverbank'].includes(kind)) return 'water';
  return kind === 'wall' ? 'wall' : undefined;
}
