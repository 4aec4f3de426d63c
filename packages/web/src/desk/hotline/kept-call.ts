import { type CallDraft, noCall, parseCall } from './call-draft.ts';

// A caller's number stays in this tab only, and goes with it: several people answer at one desk.
const keyOf = (personId: string) => `gridkeeper.desk.call.${personId}`;

/** The call that was being taken down before a reload. */
export function openCall(personId: string): CallDraft {
  try {
    const text = sessionStorage.getItem(keyOf(personId));
    return text === null ? noCall : parseCall(JSON.parse(text));
  } catch {
    return noCall;
  }
}

/** Kept until it is filed; where the browser keeps nothing, nothing breaks. */
export function keepCall(personId: string, draft: CallDraft): void {
  try {
    if (draft === noCall) sessionStorage.removeItem(keyOf(personId));
    else sessionStorage.setItem(keyOf(personId), JSON.stringify(draft));
  } catch {
    // a full or refused storage: the draft lives on the screen alone
  }
}
