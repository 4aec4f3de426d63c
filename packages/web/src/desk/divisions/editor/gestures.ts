import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { DivisionEdit, DivisionGround, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** Corners drawn by hand snap to corners of buildings and neighbours within so many metres. */
export const snapMetres = 3;

type Grid = Pick<ProposedGrid, 'key' | 'shape' | 'locked'>;
type Building = Pick<DivisionGround['buildings'][number], 'ref' | 'point'>;
type Stroke = readonly LonLat[];

const samples = 64;

/** A stroke divides the grid in which most of it lies; of a single selected grid it need only touch some of the ground. */
export function splitBy(line: Stroke, grids: readonly Grid[], selected: readonly string[]): DivisionEdit | undefined {
  if (line.length < 2) return;
  const points = along(line);
  const counted = grids
    .map((grid) => ({ key: grid.key, inside: points.filter((point) => contains(grid.shape, point)).length }))
    .filter(({ inside }) => inside > 0)
    .sort((a, b) => b.inside - a.inside);
  const wanted = selected.length === 1 ? counted.find(({ key }) => key === selected[0]) : undefined;
  const key = (wanted ?? counted[0])?.key;
  return key === undefined ? undefined : { do: 'split', key, line };
}

export function mergeOf(selected: readonly string[]): DivisionEdit | undefined {
  return selected.length < 2 ? undefined : { do: 'merge', keys: selected };
}

/** Locks all that are selected, or unlocks them when all are locked. */
export function lockOf(selected: readonly string[], grids: readonly Grid[]): DivisionEdit | undefined {
  const chosen = grids.filter(({ key }) => selected.includes(key));
  return chosen.length === 0 ? undefined : { do: 'lock', keys: chosen.map(({ key }) => key), locked: chosen.some(({ locked }) => !locked) };
}

/** The grid a building lies in, by its point; undefined outside all. */
export function gridAt<G extends Grid>(point: LonLat, grids: readonly G[]): G | undefined {
  return grids.find(({ shape }) => contains(shape, point));
}

/** Chosen buildings can leave one grid at a time: the one that holds most of them. */
export function giverOf(
  refs: readonly string[],
  buildings: readonly Building[],
  grids: readonly Grid[],
): { readonly from: string; readonly refs: readonly string[] } | undefined {
  const chosen = new Set(refs);
  const byGrid = new Map<string, string[]>();
  for (const { ref, point } of buildings) {
    const key = chosen.has(ref) ? gridAt(point, grids)?.key : undefined;
    if (key !== undefined) byGrid.set(key, [...(byGrid.get(key) ?? []), ref]);
  }
  const [most] = [...byGrid].sort(([, a], [, b]) => b.length - a.length);
  return most === undefined ? undefined : { from: most[0], refs: most[1] };
}

/** Points at even steps along a stroke; degrees are near enough to choose a grid. */
function along(line: Stroke): readonly LonLat[] {
  const lengths = line.slice(1).map(([x, y], i) => Math.hypot(x - (line[i]?.[0] ?? x), y - (line[i]?.[1] ?? y)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.flatMap((length, i) => {
    const [from = [0, 0], to = [0, 0]] = [line[i], line[i + 1]];
    const steps = total === 0 ? 0 : Math.max(1, Math.round((samples * length) / total));
    return Array.from({ length: steps }, (_, step): LonLat => {
      const share = (step + 0.5) / steps;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}
