/** A name that no grid of the proposal bears yet: the name itself, else with the first free number behind it. */
export function freeName(wanted: string, names: readonly string[]): string {
  if (!names.includes(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  let number = 2;
  while (names.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** A key that no grid of the proposal had before. */
export function freeKey(keys: readonly string[]): string {
  const highest = Math.max(0, ...keys.map((key) => Number(/^e(\d+)$/.exec(key)?.[1] ?? 0)));
  return `e${highest + 1}`;
}
