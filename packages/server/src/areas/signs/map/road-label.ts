import { clipStretch } from './clip.ts';
import type { Size, Spot } from './frame.ts';
import { type MapLabel, widthOf } from './label.ts';

/** Degrees by which a road may turn within the stretch that carries its name. */
const straight = 25;

const turn = (from: Spot, to: Spot) => (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
const length = (from: Spot, to: Spot) => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** A road's name along its longest straight stretch on the paper, read from the left; undefined where it does not fit. */
export function roadLabel(name: string, lines: readonly (readonly Spot[])[], size: number, paper: Size): MapLabel | undefined {
  const stretches = lines.flatMap((line) => straightStretches(line, paper));
  const [longest] = stretches.sort((a, b) => length(...b) - length(...a));
  if (longest === undefined || length(...longest) < widthOf(name, size) * 1.1) return undefined;
  const [from, to] = longest;
  const angle = turn(from, to);
  const upright = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
  return { text: name, kind: 'road', x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, angle: Math.round(upright * 10) / 10, size };
}

function straightStretches(line: readonly Spot[], paper: Size): readonly (readonly [Spot, Spot])[] {
  const found: [Spot, Spot][] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [before, here] = [line[i - 1], line[i]];
    const part = before && here && clipStretch(before, here, paper);
    if (!part) continue;
    const last = found.at(-1);
    const touches = last !== undefined && length(last[1], part[0]) < 0.01;
    if (touches && Math.abs(Math.sin(((turn(...last) - turn(...part)) * Math.PI) / 180)) < Math.sin((straight * Math.PI) / 180))
      found[found.length - 1] = [last[0], part[1]];
    else found.push([part[0], part[1]]);
  }
  return found;
}
