const ems = (letter: string) => (/[\u2e80-\uffef]/.test(letter) ? 1 : /[A-Zmw]/.test(letter) ? 0.72 : 0.56);

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
