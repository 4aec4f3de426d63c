/** Sums of several figures under a key; a key that is null has none. */
export function tally<Row, Figure extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  figuresOf: (row: Row) => Readonly<Record<Figure, number>>,
): Map<string, Record<Figure, number>> {
  const sums = new Map<string, Record<Figure, number>>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const figures = figuresOf(row);
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, { ...figures });
      continue;
    }
    for (const figure in figures) sum[figure] += figures[figure];
  }
  return sums;
}

export function total<Row>(rows: readonly Row[], figureOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + figureOf(row), 0);
}
