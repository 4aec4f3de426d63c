/** Formats of numbers that every spreadsheet knows by number and shows as days or times (27-36 and 50-58 are the Chinese ones). */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows a day or a time: it has y, m, d, h or s outside quotes, escapes and brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./giu, '');
  return /[ymdhs]/iu.test(bare) && !/^general$/iu.test(bare.trim());
}

const day = 86_400_000;

/** The wall time that the number of a day means, `YYYY-MM-DDTHH:MM:SS`; undefined: no day between 1900 and 9999. */
export function dateText(serial: number, since1904: boolean): string | undefined {
  const days = since1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days < 2_958_466)) return undefined;
  // Day 60 of the 1900 system is 29 February 1900, which never was; days before it count from one later.
  const start = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.round((days * day) / 1000) * 1000).toISOString().slice(0, 19);
}
