/**
 * An identity or mobile phone number in words that everybody will read 公示、公开承诺、公布的办理情况. Such words name no person, and a number is the one
 * thing of a person that can be told for sure.
 * @returns what stands there; undefined where there is none
 */
export function findPersonalNumber(text: string): 'identity' | 'phone' | undefined {
  const plain = joined(text.normalize('NFKC').replace(unseen, ''));
  if (identity.test(plain)) return 'identity';
  return phone.test(plain) ? 'phone' : undefined;
}

/** Characters of no width, which hide in what is pasted from a web page. */
const unseen = /\p{Cf}/gu;

/** Digits one by one with the same sign between them, however wide, are written together. */
function joined(text: string): string {
  const even = text.replace(/\s+/g, ' ').replace(/ ?[-\u2010-\u2015·.] ?/g, '-');
  return even.replace(/(?<![\dXx][ -]?)\d([ -])\d(?:\1[\dXx]){8,}(?![\dXx])/g, (digits, sign: string) => digits.replaceAll(sign, ''));
}

/** Eighteen places with a date of birth in the middle, also when grouped by blanks or hyphens; its check digit may be mistyped and it is one all the same. */
const identity =
  /(?<!\d)[1-9](?:[ -]?\d){5}[ -]?(?:18|19|20)(?:[ -]?\d){2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])(?:[ -]?\d){3}[ -]?[\dXx](?!\d)/;

/** Eleven digits that begin with 1 and 3 to 9, also after +86 and when grouped; part of a longer number it is none. */
const phone = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)/;
