import { createReadStream } from 'node:fs';

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/**
 * How a text file is encoded, from all of its bytes: with a byte order mark what the mark says; else UTF-8, unless more than one in ten
 * of its characters beyond ASCII would be broken: then it is GB 18030, as spreadsheets save it on Chinese Windows.
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [first, foreign, broken] = [true, 0, 0];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8';
    first = false;
    const text = decoder.decode(chunk, { stream: true });
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) foreign += 1;
      if (unit === 0xfffd) broken += 1;
    }
  }
  return broken * 10 > foreign ? 'gb18030' : 'utf-8';
}
