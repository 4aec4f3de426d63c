/** A text that begins so a spreadsheet would calculate instead of showing. */
const formula = /^[=+\-@\t\r＝＋－＠]/u;

/** A text of a CSV file that no spreadsheet takes for a formula: an apostrophe goes before it. Numbers are no text and stay numbers. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What XML 1.0 cannot hold goes away: control characters and halves of surrogate pairs. */
const impossible = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
