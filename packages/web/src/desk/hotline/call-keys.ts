/** A key as the screen hears it. `typing`: the focus is where letters are written or a list is open. */
export type Press = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly composing: boolean;
  readonly typing: boolean;
};

export type CallField = 'phone' | 'text' | 'category' | 'place' | 'answer';
/** One of up to three choices on the screen, by its place. */
export type CallChoice = { readonly does: 'category' | 'follow' | 'severity'; readonly nth: 0 | 1 | 2 };
export type CallCommand =
  | { readonly does: 'save' }
  | { readonly does: 'leave-field' }
  | { readonly does: 'help' }
  | { readonly does: 'go'; readonly to: CallField }
  | CallChoice;

const goes: Readonly<Record<string, CallField>> = { p: 'phone', w: 'text', c: 'category', l: 'place', a: 'answer' };

/** The keys of the number block in its three rows, beside each choice on the screen. */
const rows = [
  { does: 'category', keys: '123' },
  { does: 'follow', keys: '456' },
  { does: 'severity', keys: '789' },
] as const;

export const keysOf = (does: CallChoice['does']): readonly string[] => [...(rows.find((row) => row.does === does)?.keys ?? '')];

/**
 * What a key does at the hotline. Letters and figures work outside of fields only (Escape leaves one), so that nothing is taken from whoever types, from an
 * input method or from the browser; Ctrl+Enter files from everywhere.
 */
export function callCommand({ key, ctrl, alt, composing, typing }: Press): CallCommand | undefined {
  if (composing || alt) return undefined;
  if (ctrl) return key === 'Enter' ? { does: 'save' } : undefined;
  if (typing) return key === 'Escape' ? { does: 'leave-field' } : undefined;
  if (key === '?' || key === '？') return { does: 'help' };
  const to = goes[key.toLowerCase()];
  if (to !== undefined) return { does: 'go', to };
  for (const { does, keys } of rows) {
    const nth = keys.indexOf(key);
    if (key.length === 1 && (nth === 0 || nth === 1 || nth === 2)) return { does, nth };
  }
  return undefined;
}
