import { sql } from 'kysely';
import { findLastCheckpoint } from '../platform/audit-checkpoints.ts';
import { roomDb, type Tx } from '../platform/database/tx.ts';
import { type AuditedRow, auditChain } from './audit-chain.ts';
import { auditContents } from './audit-contents.ts';
import type { Finding } from './audit-finding.ts';
import { digestMarks, type Mark } from './audit-marks.ts';
import { type AuditPage, readAuditedCase, readAuditPage } from './audit-page.queries.ts';
import type { CasesTables } from './cases.tables.ts';

export type VerifyOptions = {
  /** False where the office's key is not at hand: sealed contacts and the checkpoint's signature are then left out. */
  readonly withKey: boolean;
  /** Read every photo from the disk, too. */
  readonly photos: boolean;
};

export type VerifiedPage = { readonly cases: number; readonly events: number; readonly findings: readonly Finding[] };

const db = roomDb<CasesTables>();
const page = 500;

/** Makes all that a transaction reads one snapshot; call it first. */
export async function oneSnapshot(tx: Tx): Promise<void> {
  await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`.execute(db(tx));
}

/**
 * Verifies the histories of all cases 核验 of this district: every hash, the row it leads to, every content that is not erased, and the last
 * signed checkpoint. Reads a page of 500 cases at a time, so memory stays flat however many there are.
 * @param tx of one snapshot (`oneSnapshot`), else changes made meanwhile look like tampering
 */
export async function* verifyChains(tx: Tx, options: VerifyOptions): AsyncGenerator<VerifiedPage> {
  yield { cases: 0, events: 0, findings: await verifyCheckpoint(tx, options) };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const read = await readAuditPage(tx, after, page);
    yield await auditPage(tx, read, options);
    const last = read.rows.at(-1);
    if (!last || read.rows.length < page) return;
    after = last.case_id;
  }
}

/** Verifies the history of one case; the office's checkpoint as such is left out, the case's mark in it is not. */
export async function verifyCase(tx: Tx, caseId: string, options: VerifyOptions): Promise<VerifiedPage> {
  return auditPage(tx, await readAuditedCase(tx, caseId), options);
}

async function auditPage(tx: Tx, { rows, marks, events, contents }: AuditPage, options: VerifyOptions): Promise<VerifiedPage> {
  const findings: Finding[] = findGone(rows, marks);
  const markOf = new Map(marks.map((mark) => [mark.case_id, mark]));
  const eventsOf = byCase(events);
  const contentsOf = byCase(contents);
  for (const row of rows) {
    const own = eventsOf.get(row.case_id) ?? [];
    findings.push(...auditChain(tx.districtId, row, own, markOf.get(row.case_id)));
    findings.push(...(await auditContents(tx, row, own, contentsOf.get(row.case_id) ?? [], options)));
  }
  return { cases: rows.length, events: events.length, findings };
}

function byCase<Part extends { readonly case_id: string }>(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(part.case_id);
    if (group) group.push(part);
    else groups.set(part.case_id, [part]);
  }
  return groups;
}

function findGone(rows: readonly AuditedRow[], marks: readonly Mark[]): Finding[] {
  const there = new Set(rows.map((row) => row.case_id));
  return marks.filter((mark) => !there.has(mark.case_id)).map(({ number }) => ({ kind: 'case-removed', number }));
}

async function verifyCheckpoint(tx: Tx, { withKey }: VerifyOptions): Promise<readonly Finding[]> {
  const checkpoint = await findLastCheckpoint(tx);
  const marks = await digestMarks(tx);
  if (!checkpoint) return marks.cases > 0 ? [{ kind: 'marks-changed', number: '' }] : [];
  if (withKey && !checkpoint.genuine) return [{ kind: 'checkpoint-forged', number: '' }];
  const same = marks.cases === checkpoint.cases && marks.events === checkpoint.events && marks.digest.equals(checkpoint.heads_digest);
  return same ? [] : [{ kind: 'marks-changed', number: '' }];
}
