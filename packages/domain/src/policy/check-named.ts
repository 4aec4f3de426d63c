import type { Label } from '../base/label.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';

/** A text that a pack gives to something, in both languages. `ofPerson`: it names an answer about a person. */
export type Named = { readonly at: PackFinding['at']; readonly texts: readonly string[]; readonly ofPerson: boolean };

export function name(at: readonly PathStep[], { zh, en }: Label, ofPerson = false): Named {
  return { at, texts: [zh, en], ofPerson };
}
