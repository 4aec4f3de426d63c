/**
 * A number in [0, 1) that looks drawn and is always the same for the same seed and keys, whatever was drawn before. So two runs that differ in one
 * rule draw alike for the same case.
 */
export function draw(seed: number, ...keys: readonly (string | number)[]): number {
  let mixed = Math.imul(seed ^ 0x811c9dc5, 0x01000193);
  for (const unit of keys.join('\n')) mixed = Math.imul(mixed ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b); // the last steps of MurmurHash3, which spread single bits over all
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
