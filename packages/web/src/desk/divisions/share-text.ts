/** A share 0..1 in percent, rounded down: 99.6 % is not yet all. */
export function shareText(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}
