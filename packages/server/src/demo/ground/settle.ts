import { footprintOf, type PlannedBuilding } from './building.ts';
import { groupsPerGrid, stretches } from './groups.ts';
import { drawHamlet } from './hamlet.ts';
import { villages } from './names.ts';
import type { Line, Metres } from './plane.ts';
import { randomOf } from './random.ts';
import { ringLine } from './ring-line.ts';
import { drawQuarter } from './seat.ts';
import type { Plan } from './sides.ts';

/** What people built: houses in their groups, and the lanes and hamlets that the roads join. */
export type Settled = {
  readonly buildings: readonly PlannedBuilding[];
  /** Lanes by grid. */
  readonly lanes: readonly (readonly Line[])[];
  /** The middle of each village grid's hamlet; none at the seat. */
  readonly centres: ReadonlyMap<number, Metres>;
};

export function settle(seed: number, plan: Plan): Settled {
  const groups = groupsPerGrid(plan.rings.length);
  const buildings: PlannedBuilding[] = [];
  const lanes: Line[][] = [];
  const centres = new Map<number, Metres>();
  plan.sites.forEach((site, grid) => {
    const earlier = plan.sites.findIndex(({ village }) => village === site.village);
    const before = earlier < grid ? (groups[earlier] ?? 0) : 0;
    const count = groups[grid] ?? 1;
    if (site.seat) {
      const quarter = drawQuarter(seed, grid);
      const numbers = stretches(
        quarter.buildings.map(({ weight }) => weight),
        count,
      );
      buildings.push(...quarter.buildings.map((building, i) => ({ ...building, grid, group: before + 1 + (numbers[i] ?? 0) })));
      lanes.push([...quarter.lanes]);
      return;
    }
    const hamlet = drawHamlet(seed, grid, ringLine(plan, plan.rings[grid] ?? []));
    const random = randomOf(seed, `households ${grid}`);
    const weights = hamlet.plots.map(() => random.pick([1, 1, 2, 2, 2, 3, 3, 4]));
    const numbers = stretches(weights, count);
    hamlet.plots.forEach((plot, i) => {
      const group = before + 1 + (numbers[i] ?? 0);
      const house = i - numbers.indexOf(numbers[i] ?? 0) + 1;
      const label = `${villages[site.village]}村${group}组${house}号`;
      buildings.push({ at: plot.at, footprint: footprintOf(plot), label, grid, group, weight: weights[i] ?? 1 });
    });
    lanes.push([...hamlet.lanes]);
    centres.set(grid, hamlet.centre);
  });
  return { buildings, lanes, centres };
}
