const runs = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu;
const han = /^\p{Script=Han}/u;
const mixed = /\p{Script=Han}[^\p{Script=Han}]|[^\p{Script=Han}]\p{Script=Han}/u;
const beyondFirstPlane = /[\u{10000}-\u{10ffff}]/u;
const inner = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** An unbroken stretch of Chinese characters, or one Latin or other word or number (lower-cased). */
export type Run = { readonly han: boolean; readonly text: string };

/**
 * Cuts a text into stretches that punctuation, spaces and changes of script separate.
 * NFKC first, so that full-width digits and letters equal their plain forms.
 * @param mostRead UTF-16 units that are looked at, after that
 */
export function* runsOf(text: string, mostRead = Number.POSITIVE_INFINITY): Generator<Run> {
  for (const [run] of text.normalize('NFKC').toLowerCase().slice(0, mostRead).matchAll(runs)) {
    if (!mixed.test(run)) yield { han: han.test(run), text: run };
    else for (const [part] of run.matchAll(inner)) yield { han: han.test(part), text: part };
  }
}

/** Neighbouring characters of a stretch, two by two, by code points: 路灯不亮 → 路灯 灯不 不亮. A lone character stands alone. */
export function bigramsOf(run: string): string[] {
  // Nearly all text lies in the first plane, where units are characters; going through them is several times faster.
  const characters = beyondFirstPlane.test(run) ? Array.from(run) : undefined;
  const count = characters?.length ?? run.length;
  if (count < 2) return [run];
  const pairs: string[] = [];
  for (let i = 1; i < count; i += 1)
    pairs.push(characters === undefined ? run.slice(i - 1, i + 1) : `${characters[i - 1]}${characters[i]}`);
  return pairs;
}
