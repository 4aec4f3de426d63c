import type { ComparedBy, CoordinateSuspicion } from '@gridkeeper/domain/areas/wire.ts';
import { type CoordinateSystem, coordinateSystems } from '@gridkeeper/domain/exchange/coordinates.ts';

/** How far things of the file lie from where they ought to, in metres, when its coordinates are read in a system. */
export type Comparison = {
  readonly by: ComparedBy;
  /** Features of the file that were compared. */
  readonly matched: number;
  readonly offsets: (system: CoordinateSystem) => readonly number[];
};

/** GCJ-02 lies 300 to 700 m off, BD-09 about a kilometre; what is nearer may be a border drawn anew. */
const smallestShift = 100;
/** By how much another system must fit better; a chance hit is likelier among one or two offsets. */
const clearlyBetter = { few: 20, many: 5 };
const few = 2;

/**
 * Whether the coordinates of a file fit what stands clearly better in another system than in the one they were read in, told by the first
 * comparison that matched three things, else by the one that matched most. Nothing is converted here: the suspicion is told to a person, who says which system it is.
 */
export function findSuspicion(comparisons: readonly Comparison[], read: CoordinateSystem): CoordinateSuspicion | null {
  const [largest] = comparisons.filter(({ matched }) => matched > 0).toSorted((a, b) => b.matched - a.matched);
  const most = comparisons.find(({ matched }) => matched > few) ?? largest;
  if (most === undefined) return null;
  const offsets = most.offsets(read);
  const before = median(offsets);
  const [best] = coordinateSystems
    .filter((system) => system !== read)
    .map((system) => ({ system, after: median(most.offsets(system)) }))
    .toSorted((a, b) => a.after - b.after);
  if (best === undefined || before < smallestShift) return null;
  const ratio = offsets.length <= few ? clearlyBetter.few : clearlyBetter.many;
  if (best.after * ratio > before) return null;
  return { system: best.system, by: most.by, matched: most.matched, before: tenth(before), after: tenth(best.after) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const tenth = (metres: number) => Math.round(metres * 10) / 10;
