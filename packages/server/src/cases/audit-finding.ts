/** What an audit can find 审计发现, and what it means to the person who reads it. */
export const findingMeanings = {
  'event-changed': 'an event was changed: its hash no longer fits',
  'event-removed': 'events were removed from its history',
  'row-changed': 'its row does not stand where its history ends',
  'content-changed': 'a text, contact or photo is not what was written down',
  'content-removed': 'a text, contact or photo is gone without an erasure on record',
  'case-removed': 'the whole case is gone',
  'history-rewritten': 'its history since the last checkpoint is another one, although all hashes fit',
  'history-cut': 'its history ends before the last checkpoint',
  'marks-changed': 'the record of the last checkpoint itself was changed',
  'checkpoint-forged': 'the last checkpoint was not signed with the key of this office',
} as const;

export type FindingKind = keyof typeof findingMeanings;

/** `number` is empty where the finding is about the office as a whole. */
export type Finding = { readonly kind: FindingKind; readonly number: string; readonly seq?: number };
