/** The number a slip was given 单据编号: running within its kind and year. */
export type SlipSerial = { readonly year: number; readonly number: number };

/** The number as offices write it 〔2026〕12 号; a slip from before there were any has the case's number and the step. */
export function slipNumber(
  caseNumber: string,
  { serial, version }: { readonly serial: SlipSerial | null; readonly version: number },
): string {
  return serial ? `〔${serial.year}〕${serial.number} 号` : `${caseNumber}-${String(version).padStart(2, '0')}`;
}
