/** Characters of a unified social credit code 统一社会信用代码 (GB 32100-2015) in the order of their values; I, O, S, V and Z are left out. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const form = /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/;

/** What is wrong with a code: its form, or only that its check character does not fit. */
export type CodeFault = 'form' | 'checksum';

/** A code as it is kept: plain digits and capitals, without blanks and hyphens. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** Undefined: the code is sound. Weights are 3^i mod 31, the check character is 31 less the rest (GB 32100-2015). @param code as `plainCode` gives it */
export function creditCodeFault(code: string): CodeFault | undefined {
  if (!form.test(code)) return 'form';
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += alphabet.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return code[17] === alphabet[(31 - (sum % 31)) % 31] ? undefined : 'checksum';
}
