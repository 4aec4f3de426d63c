/** Texts of workbooks write control characters as _x000D_. */
export const sheetText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Collects the text of an item that may stand in several runs; readings (furigana) are left out. */
export class TextRuns {
  #text = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 'rPh') this.#inReading = true;
    if (name === 't') this.#inText = true;
  }

  add(text: string): void {
    if (this.#inText && !this.#inReading) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading = false;
    if (name === 't') this.#inText = false;
  }

  take(): string {
    const text = sheetText(this.#text);
    this.#text = '';
    return text;
  }
}
