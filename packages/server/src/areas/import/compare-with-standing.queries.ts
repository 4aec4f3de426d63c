import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { groupBy } from '@gridkeeper/domain/policy/diff/cells.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { findStoredBuildings } from '../../registers/stored-buildings.queries.ts';
import type { MapFeatureKind } from '../areas.tables.ts';
import type { AreaRecord } from '../save-areas.ts';
import { findStoredAreas, findStoredFeatures } from '../stored.queries.ts';
import { type ImportKind, mapKinds } from './area-import.ts';
import { besideGround, besideStanding, middleOf } from './compare-file.ts';
import { labelOf } from './read-building.ts';
import type { SourceFeature } from './source-feature.ts';
import type { Comparison } from './suspect-system.ts';

type StoredAreas = ReadonlyMap<string, AreaRecord>;

/** A file beside what stands: the same areas, buildings, roads, estates and so on, the areas above, the ground of the communities. */
export async function compareWithStanding(tx: Tx, as: ImportKind, sources: readonly SourceFeature[]): Promise<readonly Comparison[]> {
  const areas = await findStoredAreas(tx);
  const onGround = () => besideGround('ground', [{ ground: groundOf(areas), sources }]);
  if (as === 'buildings') return [...(await compareBuildings(tx, sources)), onGround()];
  if (as === 'estates') return [...(await compareFeatures(tx, 'estate', sources)), onGround()];
  if (as === 'zones') return [onGround()];
  const kind = mapKinds[as];
  // Roads, water and rails go on beyond the communities: their ground says nothing of where these lie.
  if (kind !== undefined) return compareFeatures(tx, kind, sources);
  return compareAreas(areas, sources);
}

function compareAreas(areas: StoredAreas, sources: readonly SourceFeature[]): readonly Comparison[] {
  const redrawn = new Set(sources.flatMap((source) => (middleOf(source.given) === undefined ? [] : [source.id])));
  const families = groupBy(sources, (source) => findParent(source, areas, redrawn)?.code ?? '').flatMap((family) => {
    const above = family[0] === undefined ? undefined : findParent(family[0], areas, redrawn)?.shape;
    return above ? [{ ground: [above], sources: family }] : [];
  });
  return [besideStanding('code', sources, ({ id }) => middleOf(areas.get(id)?.shape)), besideGround('parent', families)];
}

/** The nearest area above that stands with a shape and is not drawn anew by the same file. */
function findParent(source: SourceFeature, areas: StoredAreas, redrawn: ReadonlySet<string>): AreaRecord | undefined {
  const byCode = [12, 9, 6, 4].map((digits) => source.id.slice(0, digits).padEnd(12, '0'));
  return [source.text('parent') ?? '', ...byCode]
    .filter((code) => code !== source.id && !redrawn.has(code))
    .map((code) => areas.get(code))
    .find((area) => area !== undefined && area.shape !== null);
}

async function compareBuildings(tx: Tx, sources: readonly SourceFeature[]): Promise<readonly Comparison[]> {
  const byRef = await findStoredBuildings(tx);
  const byLabel = new Map([...byRef.values()].map(({ label, point }) => [label, point]));
  return [
    besideStanding('ref', sources, ({ id }) => byRef.get(id)?.point),
    besideStanding('name', sources, (source) => byLabel.get(labelOf(source) ?? '')),
  ];
}

async function compareFeatures(tx: Tx, kind: MapFeatureKind, sources: readonly SourceFeature[]): Promise<readonly Comparison[]> {
  const byRef = await findStoredFeatures(tx, kind);
  // A name that stands for several stretches says nothing of where one of them is.
  const named = groupBy([...byRef.values()], ({ name }) => name ?? '').flatMap(([only, ...more]) =>
    only?.name && more.length === 0 ? [[only.name, only.geometry] as const] : [],
  );
  const byName = new Map(named);
  return [
    besideStanding('ref', sources, ({ id }) => middleOf(byRef.get(id)?.geometry)),
    besideStanding('name', sources, (source) => middleOf(byName.get(source.text('name') ?? ''))),
  ];
}

function groundOf(areas: StoredAreas): readonly AreaShape[] {
  return [...areas.values()].flatMap(({ level, shape }) => (level === 'community' && shape !== null ? [shape] : []));
}
