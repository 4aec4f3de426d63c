import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';

/** The draft without what somebody else's change is to stand for: `name`, `code`, `address` or a declared field's code. */
export function keptOf(draft: EntryDraft, theirs: readonly string[]): EntryDraft {
  const { fields = {}, ...others } = draft;
  const keep = ([field]: [string, unknown]) => !theirs.includes(field);
  return { ...Object.fromEntries(Object.entries(others).filter(keep)), fields: Object.fromEntries(Object.entries(fields).filter(keep)) };
}
