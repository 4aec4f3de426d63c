/** The parts of a facility's code 部件标识码. */
export type FacilityCode = {
  /** Division code of the county, 6 digits. */
  readonly division: string;
  /** Major and minor class: 2 + 3 digits (GB/T 47678.5), 2 + 2 in the old form (GB/T 30428.2). */
  readonly major: string;
  readonly minor: string;
  readonly serial: string;
};

const forms = [
  /^([1-9]\d{5})(\d{2})(\d{3})(\d{6})$/, // 17 digits, 6+2+3+6
  /^([1-9]\d{5})(\d{2})(\d{2})(\d{6})$/, // the old 16 digits, 6+2+2+6
] as const;

/** Reads a code of 17 digits, or an old one of 16; undefined where it is neither. It has no check digit. */
export function readFacilityCode(code: string): FacilityCode | undefined {
  const match = forms.map((form) => form.exec(code)).find((found) => found !== null);
  if (!match) return undefined;
  const [, division = '', major = '', minor = '', serial = ''] = match;
  return major === '00' ? undefined : { division, major, minor, serial };
}
