import type { DivideRules, DivisionFigures, GridFigures, MeasuredGrid } from './wire.ts';

/** What one grid holds, before it is judged. */
export type GridCounts = Omit<GridFigures, 'withinTolerance' | 'withinBounds'>;

/** Judges a grid by the rules: its work against the target, its households against the plan's bounds. */
export function judged(counts: GridCounts, { target, tolerance, households }: DivideRules): GridFigures {
  return {
    ...counts,
    withinTolerance: Math.abs(counts.work - target) <= target * tolerance + 1e-6,
    withinBounds: households === null || (counts.households >= households.min && counts.households <= households.max),
  };
}

/** What cannot be read off single grids. */
export type WholeFacts = Pick<DivisionFigures, 'estatesCut' | 'buildingsCut' | 'tiles'>;

/** A division as a whole 总体指标: balance and compactness of its base grids, contiguity and barriers of all. Least, most and mean are households. */
export function divisionFigures(grids: readonly MeasuredGrid[], facts: WholeFacts): DivisionFigures {
  const base = grids.filter(({ kind }) => kind !== 'dedicated').map(({ figures }) => figures);
  const all = grids.map(({ figures }) => figures);
  const households = base.map((figures) => figures.households);
  return {
    grids: grids.length,
    withinTolerance: share(base, ({ withinTolerance }) => withinTolerance),
    withinBounds: share(base, ({ withinBounds }) => withinBounds),
    contiguous: share(all, ({ contiguous }) => contiguous),
    least: households.reduce((least, count) => Math.min(least, count), households[0] ?? 0),
    most: households.reduce((most, count) => Math.max(most, count), 0),
    mean: sum(base, (figures) => figures.households) / Math.max(base.length, 1),
    compactness: sum(base, ({ compactness }) => compactness) / Math.max(base.length, 1),
    barriersCrossed: sum(all, ({ barriersCrossed }) => barriersCrossed),
    barrierMetres: sum(all, ({ barrierMetres }) => barrierMetres),
    ...facts,
  };
}

const share = (grids: readonly GridFigures[], holds: (figures: GridFigures) => boolean): number =>
  grids.length === 0 ? 1 : grids.filter(holds).length / grids.length;

const sum = (grids: readonly GridFigures[], of: (figures: GridFigures) => number): number => grids.reduce((all, one) => all + of(one), 0);
