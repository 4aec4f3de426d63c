import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';

/** `file:line`, as editors jump to it; without a line the file alone. */
export function faultPlace({ file, line }: PackFault): string {
  return line === null ? file : `${file}:${line}`;
}

/** The list as text, a fault a line, to be handed to whoever mends it. `pattern` has the places at, what and mend. */
export function faultsText(faults: readonly PackFault[], locale: Locale, pattern: string): string {
  return faults.map((fault) => fill(pattern, { at: faultPlace(fault), what: fault.what[locale], mend: fault.mend[locale] })).join('\n');
}
