/** A whole number with commas, or with decimals below ten. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}

/** @param share 0..1; of a list of durations, nearest rank */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** `p50 / p95` in milliseconds. */
export function halves(values: readonly number[]): string {
  return `${figure(percentile(values, 0.5))} / ${figure(percentile(values, 0.95))} ms`;
}
