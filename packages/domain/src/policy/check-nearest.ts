/** The known code that a mistyped one most likely meant; undefined where none is near: more than a third of its letters differ. */
export function nearest(code: string, known: readonly string[]): string | undefined {
  const ranked = known.map((one) => ({ one, apart: distance(code, one) })).sort((a, b) => a.apart - b.apart);
  const best = ranked[0];
  return best && best.apart <= Math.max(1, Math.floor(code.length / 3)) ? best.one : undefined;
}

/** Levenshtein distance: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
