import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { findCodeProblem, findLevelOfCode } from '@gridkeeper/domain/areas/division-code.ts';
import type { AreaKind, AreaLevel, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { AreaRecord } from '../save-areas.ts';
import type { SourceFeature } from './source-feature.ts';

/** Highest first. */
export const levels: readonly AreaLevel[] = ['province', 'city', 'county', 'street', 'management-area', 'community', 'grid', 'group'];
const kinds: readonly AreaKind[] = ['base', 'dedicated', 'micro'];

export type AreaDefaults = {
  /** For features that do not say; else told from the code. */
  readonly level: AreaLevel | null;
  readonly layer: string;
  readonly validFrom: CivilDate;
};

/** An area out of its feature (properties code, name, level, parent, kind, layer, households, persons, validFrom, validTo); faults stay with the feature. */
export function readArea(source: SourceFeature, defaults: AreaDefaults): AreaRecord {
  const code = source.required('code');
  const level = readLevel(source, code, defaults);
  const problem = code === '' ? undefined : findCodeProblem(code, level);
  if (problem !== undefined) source.fault('code', `code-${problem}`);
  const grid = level === 'grid';
  return {
    code,
    parentCode: source.text('parent'),
    name: source.required('name'),
    level,
    kind: grid ? readKind(source) : null,
    layer: grid ? (source.text('layer') ?? defaults.layer) : null,
    ...readGround(source),
    households: source.count('households'),
    persons: source.count('persons'),
    ...readValidity(source, defaults),
  };
}

function readLevel(source: SourceFeature, code: string, defaults: AreaDefaults): AreaLevel {
  const said = source.text('level');
  const known = levels.find((level) => level === said);
  if (said !== null && known === undefined) source.fault('level', 'level-unknown');
  return known ?? defaults.level ?? findLevelOfCode(code) ?? 'grid';
}

function readKind(source: SourceFeature): AreaKind {
  const said = source.text('kind');
  const known = kinds.find((kind) => kind === said);
  if (said !== null && known === undefined) source.fault('kind', 'kind-unknown');
  return known ?? 'base';
}

/** An area may come without a shape, or as a point where it is shown; a shape that is there must be sound. */
function readGround(source: SourceFeature): { readonly shape: AreaShape | null; readonly point: LonLat | null } {
  const { geometry } = source;
  if (geometry === null || geometry === undefined) return { shape: null, point: null };
  const point = findPoint(geometry);
  if (point !== undefined) return { shape: null, point };
  const checked = checkShape(geometry);
  if (checked.ok) return { shape: checked.shape, point: null };
  source.fault('geometry', `shape-${checked.problem.code}`, checked.problem.at);
  return { shape: null, point: null };
}

/** The place of a GeoJSON Point within the globe. */
export function findPoint(geometry: unknown): LonLat | undefined {
  if (typeof geometry !== 'object' || geometry === null) return undefined;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  if (type !== 'Point' || !Array.isArray(coordinates)) return undefined;
  const [lon, lat]: readonly unknown[] = coordinates;
  if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90) return undefined;
  return [lon, lat];
}

function readValidity(
  source: SourceFeature,
  defaults: AreaDefaults,
): { readonly validFrom: CivilDate; readonly validTo: CivilDate | null } {
  const from = source.text('validFrom') ?? defaults.validFrom;
  const to = source.text('validTo');
  const [first, last] = [findDayNumber(from), to === null ? undefined : findDayNumber(to)];
  if (first === undefined) source.fault('validFrom', 'date');
  if (to !== null && (last === undefined || last < (first ?? last))) source.fault('validTo', 'date');
  return { validFrom: from, validTo: to };
}
