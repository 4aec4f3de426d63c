import type { GridAsOf, ProposedGrid } from '../office-wire.ts';
import { freeName } from './names.ts';

type Named = Pick<ProposedGrid, 'name' | 'named' | 'locked' | 'replaces'>;

/**
 * The grids with the names that people know: what takes over a standing grid bears its name, unless somebody gave it another or locked it. No name comes
 * twice.
 */
export function followNames<Grid extends Named>(
  grids: readonly Grid[],
  standing: readonly Pick<GridAsOf, 'id' | 'name'>[],
): readonly Grid[] {
  const known = new Map(standing.map(({ id, name }) => [id, name]));
  const fixed = (grid: Grid) => grid.named === true || grid.locked;
  const taken = grids.filter(fixed).map(({ name }) => name);
  const followed = grids.map((grid) => {
    const name = fixed(grid) ? undefined : known.get(grid.replaces ?? '');
    if (name === undefined || taken.includes(name)) return undefined;
    taken.push(name);
    return name;
  });
  return grids.map((grid, i) => {
    if (fixed(grid)) return grid;
    const name = followed[i] ?? freeName(grid.name, taken);
    if (followed[i] === undefined) taken.push(name);
    return { ...grid, name };
  });
}
