/**
 * Shares out a whole number by weights (largest remainder), so that the parts sum up exactly; whoever has a weight gets at least one.
 * @throws RangeError when there is less to share than there are sharers
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sharers = weights.filter((weight) => weight > 0).length;
  const free = total - sharers;
  if (free < 0) throw new RangeError(`${total} cannot be shared among ${sharers}.`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (free * weight) / sum);
  const parts = exact.map((share, i) => Math.floor(share) + ((weights[i] ?? 0) > 0 ? 1 : 0));
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((share, i) => ({ i, rest: share % 1 })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
