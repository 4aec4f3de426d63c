import { besideOf } from '@gridkeeper/domain/areas/divide/edit/faces.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { GroundCutter } from '../../geos-overlay.ts';
import { GridIndex } from '../../grid-index.ts';

/**
 * Parts of a split that hold no building 空条 join the part that they share the longest border with; where none holds any, all stay.
 * @param parts by key, with corners in common
 * @param keeps the key that stays when its part joins another
 */
export function joinEmpty(
  cutter: GroundCutter,
  parts: ReadonlyMap<string, AreaShape>,
  keeps: string,
  places: readonly LonLat[],
): ReadonlyMap<string, AreaShape> {
  const left = new Map(parts);
  for (;;) {
    const index = new GridIndex([...left].map(([id, shape]) => ({ id, shape })));
    const held = new Set(places.flatMap(([lon, lat]) => index.find(lon, lat) ?? []));
    const pair = [...left.keys()].filter((key) => held.size > 0 && !held.has(key)).flatMap((key) => withNeighbour(left, key) ?? [])[0];
    if (pair === undefined) return left;
    const shape = cutter.join(pair.flatMap((key) => left.get(key) ?? []));
    for (const key of pair) left.delete(key);
    left.set(pair.includes(keeps) ? keeps : pair[1], shape);
  }
}

function withNeighbour(parts: ReadonlyMap<string, AreaShape>, key: string): readonly [readonly [string, string]] | undefined {
  const faces = [...parts].flatMap(([own, shape]) =>
    polygonsOf(shape).map((coordinates) => ({ shape: { type: 'Polygon', coordinates } as const, inside: [0, 0] as const, key: own })),
  );
  const metres = new Map<string, number>();
  besideOf(faces).forEach((beside, face) => {
    if (faces[face]?.key !== key) return;
    for (const [other, shared] of beside) {
      const name = faces[other]?.key ?? key;
      if (name !== key) metres.set(name, (metres.get(name) ?? 0) + shared);
    }
  });
  const [longest] = [...metres].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return longest && [[key, longest[0]]];
}
