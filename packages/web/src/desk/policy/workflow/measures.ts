/**
 * Lengths of the drawing in its own units; at full size one is a pixel. Boxes begin on multiples of 12, words of actions leave on multiples of 12 and
 * arrows arrive 6 beside them, so that a line that leaves never lies on one that arrives.
 */
export const measures = {
  boxWidth: 188,
  /** Of a box's head: its name alone, with one line below it (holder or limit), with both. */
  heads: [36, 60, 72],
  row: 24,
  /** From the top of a box to where arrows arrive. */
  entry: 18,
  betweenBoxes: 36,
  betweenLines: 10,
  besideLines: 18,
  laneHead: 36,
  corner: 6,
} as const;
