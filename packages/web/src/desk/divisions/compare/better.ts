import type { DivisionFigures } from '@gridkeeper/domain/areas/divide/wire.ts';

/** The figures that are compared, in the order of the table; `more`: the larger is the better, `less`: the smaller, `told`: neither. */
export const comparedFigures = [
  ['grids', 'told'],
  ['withinTolerance', 'more'],
  ['withinBounds', 'more'],
  ['contiguous', 'more'],
  ['least', 'told'],
  ['most', 'told'],
  ['spread', 'less'],
  ['compactness', 'more'],
  ['barriersCrossed', 'less'],
  ['barrierMetres', 'less'],
  ['estatesCut', 'less'],
  ['buildingsCut', 'less'],
] as const;
export type ComparedFigure = (typeof comparedFigures)[number][0];
type Sense = (typeof comparedFigures)[number][1];

/** `spread`: how far the most and the least work lie apart, as a share of the mean. */
export function figureOf(figures: DivisionFigures, name: ComparedFigure): number {
  if (name !== 'spread') return figures[name];
  return figures.mean === 0 ? 0 : (figures.most - figures.least) / figures.mean;
}

/** Which values are the best of their row; none when all are alike or the figure has no better. */
export function bestOf(values: readonly (number | null)[], sense: Sense): readonly boolean[] {
  const known = values.filter((value) => value !== null);
  const best = sense === 'more' ? Math.max(...known) : Math.min(...known);
  const none = sense === 'told' || known.length < 2 || known.every((value) => value === best);
  return values.map((value) => !none && value === best);
}
