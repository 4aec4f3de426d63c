/** How a look at a field stands in the audit log: `[phone] why`. */
export const lookReason = (field: string, reason: string): string => `[${field}] ${reason}`;

/** The field and the words of a reason as `lookReason` wrote it. */
export function readLookReason(reason: string | null): { readonly field: string | null; readonly words: string | null } {
  const match = /^\[([^\]]*)\] ([\s\S]*)$/.exec(reason ?? '');
  return match ? { field: match[1] ?? null, words: match[2] ?? null } : { field: null, words: reason };
}
