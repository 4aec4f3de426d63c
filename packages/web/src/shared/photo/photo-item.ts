/** One photo of a form. Only `sent` ones survive a reload: the file itself is not kept in the draft. */
export type PhotoItem =
  | { readonly key: string; readonly state: 'sending'; readonly preview: string }
  | { readonly key: string; readonly state: 'failed'; readonly preview: string; readonly failure: Error; readonly photo: Blob }
  | { readonly key: string; readonly state: 'sent'; readonly preview: string; readonly uploadId: string; readonly thumbUrl: string };

export type KeptPhoto = { readonly uploadId: string; readonly thumbUrl: string };

export function sentIds(items: readonly PhotoItem[]): string[] {
  return items.flatMap((item) => (item.state === 'sent' ? [item.uploadId] : []));
}

export function keptPhotos(items: readonly PhotoItem[]): KeptPhoto[] {
  return items.flatMap((item) => (item.state === 'sent' ? [{ uploadId: item.uploadId, thumbUrl: item.thumbUrl }] : []));
}

export function fromKept(kept: readonly KeptPhoto[]): PhotoItem[] {
  return kept.map((each) => ({ key: each.uploadId, state: 'sent', preview: each.thumbUrl, ...each }));
}

/** A photo is on its way, or failed and was neither sent again nor removed: a form must not go out without it unnoticed. */
export function hasUnsent(items: readonly PhotoItem[]): boolean {
  return items.some((item) => item.state !== 'sent');
}

export function isSending(items: readonly PhotoItem[]): boolean {
  return items.some((item) => item.state === 'sending');
}
