import type { Stop } from './check-straight-way.ts';
import type { ClockDefinition } from './pack.ts';

/** One run of a clock along a way: from the stop at `from` to that at `to`, both included. */
export type Run = { readonly clock: ClockDefinition; readonly from: number; readonly to: number };

/** A clock goes on from state to state, ends where it does not run, and begins anew on the actions that it restarts on. */
export function runsAlong(way: readonly Stop[], clock: ClockDefinition): readonly Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const [index, { state, by }] of way.entries()) {
    const last = runs.at(-1);
    const goes = clock.runsIn.includes(state.code);
    if (goes && open && last && !(by !== null && clock.restartsOn.includes(by))) runs[runs.length - 1] = { ...last, to: index };
    else if (goes) runs.push({ clock, from: index, to: index });
    open = goes;
  }
  return runs;
}

/**
 * The runs that together bound the time between two stops most tightly: every stop that some run covers is covered, at the least cost. Clocks that
 * run beside one another are not added up. Stops that no clock covers cost nothing, since nobody has promised a time for them.
 */
export function tightest(runs: readonly Run[], from: number, to: number, cost: (run: Run) => number): readonly Run[] {
  type Cover = { readonly cost: number; readonly runs: readonly Run[] };
  const best = new Map<number, Cover>([[from - 1, { cost: 0, runs: [] }]]);
  const upTo = (stop: number): Cover => best.get(stop) ?? { cost: 0, runs: [] };
  for (let stop = from; stop <= to; stop += 1) {
    const covers = runs
      .filter((run) => run.from <= stop && stop <= run.to)
      .map((run) => ({ cost: upTo(run.from - 1).cost + cost(run), runs: [...upTo(run.from - 1).runs, run] }));
    best.set(stop, covers.sort((a, b) => a.cost - b.cost)[0] ?? upTo(stop - 1));
  }
  return upTo(to).runs;
}
