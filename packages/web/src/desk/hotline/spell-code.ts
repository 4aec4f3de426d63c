/** A follow code in the groups in which it is read aloud 念给来电人听, each with its place: `1-ABCD-EFGH` → 1, ABCD, EFGH. */
export function spellCode(code: string): readonly { readonly place: number; readonly letters: string }[] {
  return code.split('-').map((letters, place) => ({ place, letters }));
}
