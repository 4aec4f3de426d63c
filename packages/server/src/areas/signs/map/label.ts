import type { Size, Spot } from './frame.ts';

/** A name on the map: its middle in millimetres, its turn in degrees, its size in points. */
export type MapLabel = {
  readonly text: string;
  readonly kind: LabelKind;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly size: number;
};
export type LabelKind = 'grid' | 'neighbour' | 'road' | 'water' | 'building';

const mmPerPoint = 0.3528;

/** Millimetres that a text takes: Chinese characters are square, others about half as wide. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.56), 0) * size * mmPerPoint;
}

type Dot = { readonly at: Spot; readonly radius: number };

/** A text as a row of dots, so that turned ones can be compared. */
function dotsOf(label: MapLabel): readonly Dot[] {
  const radius = (label.size * mmPerPoint) / 2 + 0.3;
  const half = Math.max(0, widthOf(label.text, label.size) / 2 - radius / 2);
  const count = Math.max(1, Math.ceil((2 * half) / radius));
  const [cos, sin] = [Math.cos((label.angle * Math.PI) / 180), Math.sin((label.angle * Math.PI) / 180)];
  return Array.from({ length: count + 1 }, (_, i) => {
    const along = -half + (2 * half * i) / count;
    return { at: [label.x + along * cos, label.y + along * sin], radius };
  });
}

/** Where the arrow to the north and the bar that tells lengths stand. */
function furniture({ width, height }: Size): readonly Dot[] {
  const bar = Array.from({ length: 8 }, (_, i): Dot => ({ at: [6 + (i * width) / 28, height - 6], radius: 6 }));
  return [{ at: [width - 7, 6], radius: 7 }, { at: [width - 7, 13], radius: 7 }, ...bar];
}

/** Takes names in their order, and leaves out each that would touch an earlier one, the map's furniture, or run off the paper. */
export function chooseLabels(wanted: readonly MapLabel[], { width, height }: Size): readonly MapLabel[] {
  const taken: Dot[] = [...furniture({ width, height })];
  return wanted.filter((label) => {
    const dots = dotsOf(label);
    const inside = dots.every(
      ({ at: [x, y], radius }) => x - radius > 1 && y - radius > 1 && x + radius < width - 1 && y + radius < height - 1,
    );
    const free = dots.every((dot) =>
      taken.every((other) => Math.hypot(dot.at[0] - other.at[0], dot.at[1] - other.at[1]) > dot.radius + other.radius),
    );
    if (inside && free) taken.push(...dots);
    return inside && free;
  });
}
