/** A share 比率 from 0 to 1; of nothing there is none, and it is shown as "—". */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
