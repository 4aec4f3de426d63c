import { notWhole } from './zip-entries.ts';

/** What the scanner tells; `attributes` is what stands behind the name of a tag, see `attributeOf`. Names come without their prefix. */
export type XmlHandler = {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
};

/** A tag beyond this is none. */
const longestTag = 1024 * 1024;

/** Reads XML as it comes in, piece by piece. Document types are passed over: nothing is ever expanded but the five entities and character numbers. */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws UnusableFile when it is no XML */
  write(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      const end = endOfTag(text, tag);
      if (end < 0) break;
      if (tag > at) this.#handler.text(plain(text.slice(at, tag)));
      this.#tag(text, tag, end);
      at = end;
    }
    const rest = text.slice(at);
    // Text is handed on as it comes, but for an entity that may go on in the next piece.
    const kept = rest.startsWith('<') ? 0 : rest.search(/<|&[^;]{0,12}$/u);
    if (kept !== 0 && rest !== '') this.#handler.text(plain(kept < 0 ? rest : rest.slice(0, kept)));
    this.#rest = kept < 0 ? '' : rest.slice(kept);
    if (this.#rest.length > longestTag) throw notWhole();
  }

  #tag(text: string, start: number, end: number): void {
    const second = text.charCodeAt(start + 1);
    if (second === 0x3f) return; // <?
    if (second === 0x21) {
      if (text.startsWith('<![CDATA[', start)) this.#handler.text(text.slice(start + 9, end - 3));
      return;
    }
    if (second === 0x2f) {
      this.#handler.close(local(text.slice(start + 2, end - 1).trim()));
      return;
    }
    const empty = text.charCodeAt(end - 2) === 0x2f;
    const inner = text.slice(start + 1, empty ? end - 2 : end - 1);
    const blank = inner.search(/\s/);
    const name = local(blank < 0 ? inner : inner.slice(0, blank));
    this.#handler.open(name, blank < 0 ? '' : inner.slice(blank));
    if (empty) this.#handler.close(name);
  }
}

/** The place behind the tag that begins at `start`; -1: it has not come to its end yet. A sign > may stand inside quotes. */
function endOfTag(text: string, start: number): number {
  const closing = text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : '>';
  let end = text.indexOf(closing, start);
  while (end >= 0 && closing === '>' && quotesIn(text, start, end) % 2 === 1) end = text.indexOf('>', end + 1);
  return end < 0 ? -1 : end + closing.length;
}

function quotesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

const patterns = new Map<string, RegExp>();

/** The value of an attribute by its full name, or a pattern of it, such as `r` or `\\w+:id`. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? plain(found[1] ?? found[2] ?? '') : undefined;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return isCharacter(point) ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** What XML may hold (XML 1.0, 2.2), which is what the database takes. */
const isCharacter = (point: number) =>
  point === 0x9 || point === 0xa || point === 0xd || (point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0x10ffff);
