/** A share in whole percent; nothing of nothing is "no figure", never 0 % or 100 %. */
export function rateText(part: number, whole: number, none: string): string {
  return whole === 0 ? none : `${Math.round((part / whole) * 100)}%`;
}

/** Strength 0..1 of each value against the largest; all 0 when nothing is there. */
export function strengths(values: ReadonlyMap<string, number>): Record<string, number> {
  const most = Math.max(0, ...values.values());
  return Object.fromEntries([...values].map(([id, value]) => [id, most === 0 ? 0 : value / most]));
}
