/** Whether something typed is a case number 案件编号: the year and a running number, such as 2026-004217. Blanks around it do not count. */
export function isCaseNumber(typed: string): boolean {
  return /^\d{4}-\d{4,}$/.test(typed.trim());
}
