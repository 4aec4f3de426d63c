import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import { groupBy } from '@gridkeeper/domain/policy/diff/cells.ts';
import { breathing } from './breathing.ts';
import { findMisfits } from './check-borders.ts';
import { inOrder } from './check-finding.ts';
import { checkGround } from './check-ground.ts';
import { findOverlaps } from './check-overlaps.ts';
import { checkAreaShape, type SeenShapes } from './check-shapes.ts';
import type { DividedArea, Drawn } from './divided-area.ts';
import { Geos } from './geos.ts';

/**
 * Whether areas tile the one above without gap or overlap, level by level and grids in each layer (plan G1: "no blank and no overlap"), with the size in
 * square metres, the place and the outline of every fault.
 */
export async function checkDivision(areas: readonly DividedArea[]): Promise<readonly AreaFinding[]> {
  const geos = await Geos.open();
  const rest = breathing();
  const found: AreaFinding[] = [];
  const drawn = new Map<string, Drawn>();
  const seen: SeenShapes = new Map();
  for (const area of areas) {
    const checked = checkAreaShape(geos, area, seen);
    if (checked.drawn !== undefined) drawn.set(area.id, checked.drawn);
    if (checked.fault !== undefined) found.push(checked.fault);
    geos.clear();
    await rest();
  }
  for (const level of levelsOf([...drawn.values()])) {
    found.push(...overlapsIn(geos, level));
    geos.clear();
    await rest();
  }
  for (const family of familiesOf(areas)) {
    found.push(...checkFamily(geos, family, drawn));
    geos.clear();
    await rest();
  }
  return inOrder(found);
}

/** The areas of each level above the grids, together: their overlaps are looked for across parents. */
function levelsOf(areas: readonly Drawn[]): readonly (readonly Drawn[])[] {
  return groupBy(
    areas.filter(({ level }) => level !== 'grid'),
    ({ level }) => level,
  );
}

function overlapsIn(geos: Geos, areas: readonly Drawn[]): readonly AreaFinding[] {
  const shapes = areas.map(({ shape }) => shape);
  const misfits = areas.length < 2 ? [] : findMisfits(null, shapes);
  return misfits.length === 0 ? [] : findOverlaps(geos, areas, misfits, geos.union(shapes.map((shape) => geos.shape(shape))));
}

/** What lies below one area and ought to tile it: the grids of one layer, or the areas of the levels between. Residents' groups 居民小组 need not. */
function familiesOf(areas: readonly DividedArea[]): readonly (readonly DividedArea[])[] {
  const below = areas.filter(({ level, parentId }) => level !== 'group' && parentId !== null);
  return groupBy(below, ({ parentId, layer }) => `${parentId} ${layer ?? ''}`);
}

function checkFamily(geos: Geos, family: readonly DividedArea[], drawn: ReadonlyMap<string, Drawn>): readonly AreaFinding[] {
  const parent = drawn.get(family[0]?.parentId ?? '');
  const members = family.flatMap(({ id }) => drawn.get(id) ?? []);
  if (parent === undefined || members.length === 0) return [];
  if (family[0]?.level === 'grid') return checkGround(geos, parent, members, { gaps: true, overlaps: true });
  return checkGround(geos, parent, members, { gaps: members.length === family.length, overlaps: false });
}
