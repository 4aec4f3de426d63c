type Hatch = { readonly colour: string; readonly rising: boolean; readonly gap: number; readonly ground: string };

const kept = new Map<string, CanvasPattern | string>();

/** Slanting lines on a tinted ground: direction and density tell what the colour tells. Falls back to the ground alone. */
export function hatch({ colour, rising, gap, ground }: Hatch): CanvasPattern | string {
  const name = `${colour} ${rising} ${gap} ${ground}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const ratio = Math.min(2, Math.max(1, Math.round(devicePixelRatio)));
  const size = gap * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  const pattern = pen === null ? ground : (drawn(pen, size, ratio, colour, rising, ground) ?? ground);
  kept.set(name, pattern);
  return pattern;
}

function drawn(pen: CanvasRenderingContext2D, size: number, ratio: number, colour: string, rising: boolean, ground: string) {
  pen.fillStyle = ground;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = colour;
  pen.lineWidth = ratio;
  pen.beginPath();
  // Three strokes, so that the lines meet at the seams of the tile.
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 1, rising ? size + 1 : -1);
    pen.lineTo(shift + size + 1, rising ? -1 : size + 1);
  }
  pen.stroke();
  return pen.createPattern(pen.canvas, 'repeat');
}
