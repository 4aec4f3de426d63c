import type { Label } from '../base/label.ts';

/**
 * A step on the way to a place in the written pack: a key (`routing`, `runs-in`), the position in a list, or the list's entry with that code
 * (an action is known by its kind).
 */
export type PathStep = string | number | { readonly code: string } | { readonly kind: string };

/** Something that makes a pack unfit to be used: where it stands in the written pack, what is wrong, and how to mend it. */
export type PackFinding = { readonly at: readonly PathStep[]; readonly what: Label; readonly mend: Label };
