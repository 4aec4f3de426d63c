/** The known code that a mistyped one most likely meant; undefined where none is near: more than a third of its letters differ. */
export function nearest(code: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(code.length / 3));
  for (const one of known) {
    const apart = distanceWithin(code, one, limit);
    if (apart === undefined) continue;
    best = one;
    if (apart === 0) break;
    limit = apart - 1; // only a nearer one is better, so of equals the first stays
  }
  return best;
}

/** Levenshtein distance: letters put in, left out or changed. Undefined beyond the limit; only what lies so near to the diagonal is counted. */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const far = limit + 1;
  const row = new Uint16Array(b.length + 1).map((_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let diagonal = row[from - 1] ?? far;
    let left = from === 1 ? i : far;
    let least = left;
    row[from - 1] = left;
    for (let j = from; j <= to; j += 1) {
      const above = j === i + limit ? far : (row[j] ?? far); // beyond the band nothing was counted
      left = a[i - 1] === b[j - 1] ? diagonal : 1 + Math.min(diagonal, above, left);
      diagonal = above;
      row[j] = left;
      if (left < least) least = left;
    }
    if (least > limit) return undefined;
  }
  const apart = row[b.length] ?? far;
  return apart > limit ? undefined : apart;
}
