import type { Size, Spot } from './frame.ts';

type Line = readonly Spot[];

/** The piece of a stretch that lies on the paper (Liang-Barsky); undefined where none does. */
export function clipStretch(from: Spot, to: Spot, { width, height }: Size): readonly [Spot, Spot] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0]],
    [dx, width - from[0]],
    [-dy, from[1]],
    [dy, height - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  if (start >= end) return undefined;
  const at = (share: number): Spot => [from[0] + dx * share, from[1] + dy * share];
  return [at(start), at(end)];
}

/** The part of a ring that lies on the paper (Sutherland-Hodgman); empty where none does. */
export function clipRing(ring: Line, { width, height }: Size): Line {
  const sides: readonly ((spot: Spot) => number)[] = [([x]) => x, ([x]) => width - x, ([, y]) => y, ([, y]) => height - y];
  return sides.reduce<Line>((line, inside) => {
    const kept: Spot[] = [];
    line.forEach((to, i) => {
      const from = line.at(i - 1) ?? to;
      const [a, b] = [inside(from), inside(to)];
      if (a >= 0 !== b >= 0) kept.push([from[0] + ((to[0] - from[0]) * a) / (a - b), from[1] + ((to[1] - from[1]) * a) / (a - b)]);
      if (b >= 0) kept.push(to);
    });
    return kept;
  }, ring);
}
