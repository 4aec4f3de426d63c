/** Cells of a table with several dimensions, given by the values along them: all combinations of the values of a box. */
export type Box = readonly (readonly string[])[];

/**
 * Covers cells with boxes that hold those cells and no other, each cell once. Values of the first dimension that have the same cells behind them go
 * into one box; so the order of dimensions decides how few there are.
 * @param cells as many values each as there are dimensions
 */
export function boxesOf(cells: readonly (readonly string[])[]): readonly Box[] {
  if (cells.length === 0) return [];
  if (cells[0]?.length === 0) return [[]];
  const behind = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of cells) {
    const known = behind.get(first);
    if (known) known.push(rest);
    else behind.set(first, [rest]);
  }
  const alike = new Map<string, { readonly values: string[]; readonly rests: readonly (readonly string[])[] }>();
  for (const [value, rests] of behind) {
    const key = rests
      .map((rest) => rest.join(' '))
      .sort()
      .join('\n');
    const known = alike.get(key);
    if (known) known.values.push(value);
    else alike.set(key, { values: [value], rests });
  }
  return [...alike.values()].flatMap(({ values, rests }) => boxesOf(rests).map((box) => [values, ...box]));
}

/** The same by the order of the first two dimensions that needs fewer boxes. */
export function fewestBoxes(cells: readonly (readonly string[])[]): readonly Box[] {
  const straight = boxesOf(cells);
  const turned = boxesOf(cells.map(swapped));
  return turned.length < straight.length ? turned.map(swapped) : straight;
}

function swapped<Value>([first, second, ...rest]: readonly Value[]): readonly Value[] {
  return first === undefined || second === undefined ? [] : [second, first, ...rest];
}
