import type { EntryGround, EntryState, StoredEntry } from './entry.ts';

/** An entry as it is to be after this; `before` null: it is new. */
export type EntryWrite = {
  readonly entry: Pick<StoredEntry, 'id' | 'kind' | 'sort' | 'restricted' | 'ref'>;
  readonly before: StoredEntry | null;
  readonly after: EntryState;
  readonly ground: EntryGround;
  /** Fields kept although their checksum does not fit. */
  readonly overridden?: readonly string[];
  /** What the version tells of a consent. */
  readonly consent?: EntryState['consent'];
};
