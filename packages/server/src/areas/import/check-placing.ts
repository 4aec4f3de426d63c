import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { breathing } from '../breathing.ts';
import { sameShapeKey } from '../check-shapes.ts';
import { widthOf } from '../check-sliver.ts';
import { Geos } from '../geos.ts';
import type { AreaRecord } from '../save-areas.ts';
import type { ReadArea } from './order-areas.ts';
import { uncoveredHoles } from './uncovered-holes.ts';

/** So many geometries are kept in the library at most. */
const stretch = 500;

/**
 * Holds areas of a file, parents first, against those around them as they will stand: a shape that is there already and one wholly outside the area
 * above are refused, ground outside it and holes that nobody fills are told with their square metres. @returns the areas to be taken
 */
export async function checkPlacing(read: readonly ReadArea[], stored: ReadonlyMap<string, AreaRecord>): Promise<readonly ReadArea[]> {
  const geos = await Geos.open();
  const rest = breathing();
  const standing = new Map([...stored, ...read.map(({ record }) => [record.code, record] as const)]);
  const fromFile = new Set(read.map(({ record }) => record.code));
  const twins = new Map([...stored.values()].filter(({ code }) => !fromFile.has(code)).flatMap(keyed));
  const refused = new Set<string>();
  const taken: ReadArea[] = [];
  for (const [i, one] of read.entries()) {
    const { source, record } = one;
    if (refused.has(record.parentCode ?? '')) source.fault('parent', 'parent-unknown');
    else checkShape(geos, one, twins, standing);
    if (source.faults.length === 0) taken.push(one);
    else if (!stored.has(record.code)) refused.add(record.code);
    for (const [key, name] of keyed(record)) if (source.faults.length === 0) twins.set(key, name);
    if (i % stretch === stretch - 1) geos.clear();
    await rest();
  }
  geos.clear();
  return taken;
}

function keyed({ level, layer, shape, name }: AreaRecord): readonly (readonly [string, string])[] {
  return shape === null ? [] : [[`${level} ${layer} ${sameShapeKey(shape)}`, name]];
}

function checkShape(
  geos: Geos,
  { source, record }: ReadArea,
  twins: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, AreaRecord>,
): void {
  const { shape } = record;
  if (shape === null || source.geometry === null || source.geometry === undefined || !geos.isValid(geos.shape(shape))) return;
  const twin = keyed(record).flatMap(([key]) => twins.get(key) ?? [])[0];
  if (twin !== undefined) {
    source.fault('geometry', 'same-shape', centreOf(shape), { name: twin });
    return;
  }
  const parent = standing.get(record.parentCode ?? '');
  if (parent?.shape && geos.isValid(geos.shape(parent.shape)))
    checkOutside(geos, source, shape, { name: parent.name, shape: parent.shape });
  for (const hole of uncoveredHoles(geos, record, shape, standing)) {
    source.warn('geometry', 'hole', centreOf(hole), { metres: Math.round(squareMetresOf(hole)) });
  }
}

function checkOutside(
  geos: Geos,
  source: ReadArea['source'],
  shape: AreaShape,
  parent: { readonly name: string; readonly shape: AreaShape },
): void {
  const pieces = geos
    .polygons(geos.difference(geos.shape(shape), geos.shape(parent.shape)))
    .filter((piece) => widthOf(piece) !== 'rounding');
  const [largest] = pieces.toSorted((a, b) => squareMetresOf(b) - squareMetresOf(a));
  if (largest === undefined) return;
  const outside = pieces.reduce((sum, piece) => sum + squareMetresOf(piece), 0);
  if (outside > 0.999 * squareMetresOf(shape)) source.fault('geometry', 'elsewhere', centreOf(shape), { name: parent.name });
  else source.warn('geometry', 'partly-outside', centreOf(largest), { metres: Math.round(outside), name: parent.name });
}
