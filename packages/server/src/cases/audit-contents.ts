import { createHash } from 'node:crypto';
import type { Tx } from '../platform/database/tx.ts';
import { photoName } from '../platform/files/uploads.ts';
import type { AuditedEvent, AuditedRow } from './audit-chain.ts';
import type { Finding } from './audit-finding.ts';
import { openContact } from './content.ts';

export type AuditedContent = {
  readonly content_id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly body: string | null;
  readonly sealed: Buffer | null;
  readonly salt: Buffer | null;
  readonly upload_id: string | null;
  /** Of the stored photo. */
  readonly digest: string | null;
};

/**
 * Holds the words, contacts and photos of one case against the salted digests in its events. What was erased must have an erasure on record.
 * @param options photos: read every photo from the disk as well; without the key sealed contacts are passed over
 */
export async function auditContents(
  tx: Tx,
  row: AuditedRow,
  events: readonly AuditedEvent[],
  contents: readonly AuditedContent[],
  options: { readonly withKey: boolean; readonly photos: boolean },
): Promise<readonly Finding[]> {
  const stored = new Map(contents.map((content) => [content.content_id, content]));
  const erased = new Set(events.flatMap(({ event }) => (event.type === 'erased' ? event.contentIds : [])));
  const findings: Finding[] = [];
  for (const { seq, event } of events) {
    for (const ref of event.contents) {
      const content = stored.get(ref.contentId);
      if (erased.has(ref.contentId)) continue;
      if (content?.sealed && !options.withKey) continue;
      if (!content?.salt) {
        findings.push({ kind: 'content-removed', number: row.number, seq });
        continue;
      }
      const plain = await plainOf(tx, content, options.photos);
      const digest = plain === null ? null : createHash('sha256').update(content.salt).update(plain).digest('hex');
      if (digest !== ref.digest) findings.push({ kind: 'content-changed', number: row.number, seq });
    }
  }
  return findings;
}

/** What the digest was made of; null when it cannot be had any more. */
async function plainOf(tx: Tx, content: AuditedContent, photos: boolean): Promise<string | null> {
  if (content.sealed) return openSealed(tx, content.content_id, content.sealed);
  if (!content.upload_id) return content.body;
  return photos ? digestOfPhoto(tx, content.upload_id) : content.digest;
}

function openSealed(tx: Tx, contentId: string, sealed: Buffer): string | null {
  try {
    return JSON.stringify(openContact(tx, contentId, sealed));
  } catch {
    return null; // changed, moved from another row, or sealed under another key
  }
}

async function digestOfPhoto(tx: Tx, uploadId: string): Promise<string | null> {
  try {
    const bytes = await tx.platform.files.get(photoName(tx.districtId, uploadId, 'full'));
    return createHash('sha256').update(bytes).digest('hex');
  } catch {
    return null;
  }
}
