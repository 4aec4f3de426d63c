import type { Point } from './drawing.ts';

/** The `d` of a path through the corners, each rounded by `radius` or as far as its pieces are long. */
export function roundedPath(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [x, y] = point;
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${x} ${y}`;
      if (after === undefined) return `L${x} ${y}`;
      const reach = Math.min(radius, length(before, point) / 2, length(point, after) / 2);
      return `L${towards(point, before, reach)}Q${x} ${y} ${towards(point, after, reach)}`;
    })
    .join('');
}

const length = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

function towards([x, y]: Point, [toX, toY]: Point, by: number): string {
  return `${x + Math.sign(toX - x) * by} ${y + Math.sign(toY - y) * by}`;
}
