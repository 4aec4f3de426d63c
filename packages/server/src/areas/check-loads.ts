import type { AreaCount, AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import { groupBy } from '@gridkeeper/domain/policy/diff/cells.ts';
import type { Bounds, GridKind } from '@gridkeeper/domain/policy/pack.ts';
import { findingOf } from './check-finding.ts';
import type { GridWorker } from './find-grid-workers.queries.ts';
import type { CountedArea } from './read-division.queries.ts';

type Grid = CountedArea & { readonly rule: GridKind; readonly workers: readonly GridWorker[] };

/**
 * Grids outside the bounds that the plan sets their kind (Z1: 300 to 500 households or 1,000 to 1,500 persons, 1 or 2 workers), and workers who have more
 * than one worker may have in all their grids: the most of a grid, shared by the fewest workers that the plan wants there. The counts of a grid
 * are shared alike by those who look after it. Counts that nobody entered are not judged.
 */
export function checkLoads(
  areas: readonly CountedArea[],
  workers: readonly GridWorker[],
  rules: readonly GridKind[],
): readonly AreaFinding[] {
  const atGrid = new Map(groupBy(workers, ({ gridId }) => gridId).map((some) => [some[0]?.gridId, some]));
  const grids = areas.flatMap((area): readonly Grid[] => {
    const rule = area.level === 'grid' ? rules.find(({ code }) => code === area.kind) : undefined;
    return rule === undefined ? [] : [{ ...area, rule, workers: atGrid.get(area.id) ?? [] }];
  });
  const byWorker = groupBy(
    grids.flatMap((grid) => grid.workers.map((worker) => ({ grid, worker }))),
    ({ worker }) => worker.personId,
  );
  return [
    ...grids.flatMap(boundsLeft),
    ...byWorker.flatMap((held) =>
      overload(
        held[0]?.worker.name ?? '',
        held.map(({ grid }) => grid),
      ),
    ),
  ];
}

function boundsLeft(grid: Grid): readonly AreaFinding[] {
  const { rule, households, persons, workers } = grid;
  const left = [
    leaves('households', households, rule.households),
    leaves('persons', persons, rule.persons),
    // A grid that only somebody above it looks after has no worker of its own to count.
    leaves('workers', workers.length || null, rule.workers),
  ];
  // A plan gives households or persons ("300 to 500 households or 1,000 to 1,500 persons"): a grid within one of them is within its bounds.
  const fits = [
    households !== null && rule.households !== null && left[0] === undefined,
    persons !== null && rule.persons !== null && left[1] === undefined,
  ];
  const counted = fits.includes(true) ? left.slice(2) : left;
  return counted.flatMap((count) => (count === undefined ? [] : [findingOf('out-of-bounds', [grid], { count })]));
}

function leaves(of: AreaCount['of'], is: number | null, bounds: Bounds | null): AreaCount | undefined {
  if (is === null || bounds === null || (is >= bounds.min && is <= bounds.max)) return undefined;
  return { of, is, min: bounds.min, max: bounds.max };
}

function overload(name: string, grids: readonly Grid[]): readonly AreaFinding[] {
  const over = (['households', 'persons'] as const).flatMap((of): readonly AreaCount[] => {
    const max = Math.max(...grids.map(({ rule }) => (rule[of] === null ? Infinity : rule[of].max / Math.max(rule.workers?.min ?? 1, 1))));
    const is = Math.round(grids.reduce((sum, grid) => sum + (grid[of] ?? 0) / grid.workers.length, 0));
    return is > max ? [{ of, is, min: null, max }] : [];
  });
  const [worst] = over;
  if (worst === undefined) return [];
  const finding = findingOf('worker-overloaded', grids, { count: worst });
  return [{ ...finding, names: [name, ...finding.names] }];
}
