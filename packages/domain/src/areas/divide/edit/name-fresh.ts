import type { ProposedGrid } from '../office-wire.ts';

type Named = Pick<ProposedGrid, 'name' | 'named' | 'locked' | 'replaces'>;

/**
 * Names for grids that take over no standing one: what the standing ones begin with, else the community's name, and a number 枫浦第三网格, the least that
 * no grid bears, neither standing nor named by hand.
 * @param numbered a grid's name by its number, without the community's
 */
export function nameFresh<Grid extends Named>(
  grids: readonly Grid[],
  community: string,
  standing: readonly { readonly name: string }[],
  numbered: (number: number) => string,
): readonly Grid[] {
  const isFresh = (grid: Grid) => grid.named !== true && !grid.locked && grid.replaces === null;
  const taken = new Set([...standing, ...grids.filter((grid) => !isFresh(grid))].map(({ name }) => name));
  const stem = standing.flatMap(({ name }) => /^(.+)第[^第]+网格$/u.exec(name)?.[1] ?? [])[0] ?? community;
  let number = 0;
  return grids.map((grid) => {
    if (!isFresh(grid)) return grid;
    do number += 1;
    while (taken.has(`${stem}${numbered(number)}`));
    return { ...grid, name: `${stem}${numbered(number)}` };
  });
}
