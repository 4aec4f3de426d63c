import type { Label } from '@gridkeeper/domain/base/label.ts';
import { type Filling, fillLabel } from '@gridkeeper/domain/policy/sentences-lists.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';

/** What is wrong, and how to mend it, with `{name}` places. */
export type FaultWords = { readonly what: Label; readonly mend: Label };

/** A fault of a pack in words. @param place line null: the file, or the pack, as a whole */
export function faultAt(
  { file, line }: { readonly file: string; readonly line: number | null },
  { what, mend }: FaultWords,
  values: Readonly<Record<string, Filling>> = {},
): PackFault {
  return { file, line, what: fillLabel(what, values), mend: fillLabel(mend, values) };
}

/** A text out of the pack, short enough to be quoted in a sentence. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
