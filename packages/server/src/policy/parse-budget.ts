/** What the files of a pack and its bases may take together, so that a hostile one is refused at once. A street's whole plan takes a thirtieth. */
export const limits = { bytes: 2_000_000, marks: 300_000, depth: 64, expanded: 300_000, files: 100 } as const;

/** What is left of it while a pack is read. `marks`: words and signs of YAML. */
export type Budget = { bytes: number; marks: number; files: number };

export function newBudget(): Budget {
  const { bytes, marks, files } = limits;
  return { bytes, marks, files };
}
