/** An address as it is compared: full-width digits made plain, capitals lowered, blanks dropped. */
export function labelKey(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
