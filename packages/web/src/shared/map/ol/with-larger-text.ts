import type { StyleFunction } from 'ol/style/Style';

/** The same style with its names drawn larger, for a screen that is read from farther away; it must make its styles anew each time. */
export function withLargerText(style: StyleFunction, scale: number): StyleFunction {
  if (scale === 1) return style;
  return (feature, resolution) => {
    const drawn = style(feature, resolution);
    for (const each of [drawn].flat()) each?.getText()?.setScale(scale);
    return drawn;
  };
}
