/** Widths of letters in ems, about those of a bold sans serif; Chinese ones are as wide as high. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffef]/, 1],
  [/[mwMW@%]/, 0.88],
  [/[A-Z]/, 0.7],
  [/[fijlrtI .,:;'’()|!-]/, 0.34],
];
const ems = (letter: string) => kinds.find(([kind]) => kind.test(letter))?.[1] ?? 0.57;

/** As much of a text as fits into a width, guessed without a screen; what is cut off ends in an ellipsis. `width` and `size` of the letters in pixels. */
export function clipWords(text: string, width: number, size: number): string {
  const room = width / size;
  let used = 0;
  let kept = '';
  for (const letter of text) {
    used += ems(letter);
    if (used > room) return `${dropToFit(kept, room)}…`;
    kept += letter;
  }
  return text;
}

function dropToFit(text: string, room: number): string {
  const letters = [...text];
  while (letters.length > 0 && letters.reduce((sum, letter) => sum + ems(letter), 1) > room) letters.pop();
  return letters.join('').trimEnd();
}
