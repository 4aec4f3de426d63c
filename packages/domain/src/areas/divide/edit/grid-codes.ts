/**
 * The next free grid codes of a community 网格编码: its 12 digits and a serial of 3 (GB/T 30428.1), after the highest ever given; when those are spent,
 * numbers that were left out. A code that stood once is not given again, so that it never names two grounds.
 * @param given all codes that ever stood
 * @returns fewer than wanted where none are left
 */
export function nextGridCodes(community: string, given: readonly string[], wanted: number): readonly string[] {
  const used = new Set(given.filter((code) => /^\d{15}$/.test(code) && code.startsWith(community)).map((code) => Number(code.slice(12))));
  const highest = Math.max(0, ...used);
  const after = Array.from({ length: 999 - highest }, (_, i) => highest + 1 + i);
  const leftOut = Array.from({ length: highest }, (_, i) => i + 1).filter((serial) => !used.has(serial));
  return [...after, ...leftOut].slice(0, wanted).map((serial) => `${community}${String(serial).padStart(3, '0')}`);
}
