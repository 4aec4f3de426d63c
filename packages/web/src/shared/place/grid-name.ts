/** A grid with its community. Many grids carry the community's name already (柳溪第一网格 of 柳溪村): then it is not said twice. */
export function fullGridName(community: string, grid: string): string {
  const stem = community.replace(/(社区|村|居委会|village)$/u, '').trim();
  return stem === '' || grid.startsWith(stem) ? grid : `${community} ${grid}`;
}
