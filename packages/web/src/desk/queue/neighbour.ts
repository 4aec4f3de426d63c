/** The row to go to from `here` (-1: none yet); stays inside the list, null when it is empty. */
export function neighbour(here: number, step: 1 | -1, length: number): number | null {
  if (length === 0) return null;
  if (here < 0) return 0;
  return Math.min(length - 1, Math.max(0, here + step));
}
