import { metresBetween, squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { eachEdge, polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';

/** Smaller faults, in square metres, are rounding. */
const smallest = 1;
/** Metres of mean width below which a piece is rounding however long it is: the sixth decimal of a degree is 11 cm, and most files end with it. */
const roundingWidth = 0.12;
/** A sliver is narrower than so many metres, and its ground against its outline (Polsby-Popper, a circle is 1) is less than that. */
const sliverWidth = 5;
const sliverRoundness = 0.3;

/** Whether a piece of ground is nothing, a sliver 狭缝 between two borders drawn apart, or wide enough to be meant (a road left out, a plot claimed twice). */
export function widthOf(shape: AreaShape): 'rounding' | 'sliver' | 'wide' {
  const metres = squareMetresOf(shape);
  if (metres < smallest) return 'rounding';
  const around = metresAround(shape);
  const width = (2 * metres) / around;
  if (width < roundingWidth) return 'rounding';
  return width < sliverWidth && (4 * Math.PI * metres) / around ** 2 < sliverRoundness ? 'sliver' : 'wide';
}

/** Length of all outlines of a shape in metres, those of its holes too. */
function metresAround(shape: AreaShape): number {
  let metres = 0;
  for (const ring of polygonsOf(shape).flat()) {
    eachEdge(ring, (from, to) => {
      metres += metresBetween(from, to);
    });
  }
  return metres;
}
