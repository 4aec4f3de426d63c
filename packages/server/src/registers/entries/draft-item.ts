import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';
import type { CertificateDraft } from '../row-draft.ts';
import type { StoredEntry } from './entry.ts';

/** A draft with the entry that it changes, or the id of the one that it makes. */
export type DraftItem = {
  readonly id: string;
  readonly ref: string | null;
  readonly before: StoredEntry | null;
  readonly draft: EntryDraft;
  readonly certificates: readonly CertificateDraft[];
};
