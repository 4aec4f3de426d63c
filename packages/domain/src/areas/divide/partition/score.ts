/** What a division strives for; see `DivideRules`. */
export type Aims = {
  readonly target: number;
  readonly tolerance: number;
  readonly households: { readonly min: number; readonly max: number } | null;
};

/** What a grid adds up to; `crossing` and `parting` as in `AtomGraph`. */
export type Sums = {
  readonly work: number;
  readonly households: number;
  readonly squareMetres: number;
  readonly perimeter: number;
  readonly crossing: number;
  readonly parting: number;
};

/** Balance counts little while it is kept, and more than anything else as soon as it is not; a tenth is left for what is not seen here. */
function imbalance(off: number): number {
  return 0.4 * off * off + (off > 0.9 ? 2 + 40 * (off - 0.9) : 0);
}

/** The part of a grid's score that its work alone tells; the whole is never less. */
export function balanceOf(work: number, { target, tolerance }: Aims): number {
  return imbalance(Math.abs(work - target) / (target * tolerance));
}

function outsideBounds(households: number, { min, max }: { readonly min: number; readonly max: number }): number {
  const off = Math.max(min - households, households - max, 0);
  return off === 0 ? 0 : 2 + 20 * (off / max);
}

/** How bad a grid is, smaller is better: imbalance, barriers within, estates parted, and an outline longer than a circle's of the same ground. */
export function scoreOf({ work, households, squareMetres, perimeter, crossing, parting }: Sums, aims: Aims): number {
  const roundness = perimeter / Math.sqrt(4 * Math.PI * Math.max(squareMetres, 1));
  const bounds = aims.households === null ? 0 : outsideBounds(households, aims.households);
  return balanceOf(work, aims) + bounds + crossing + parting + 2 * roundness;
}
