import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { Finding } from './audit-finding.ts';
import type { Mark } from './audit-marks.ts';
import { firstHead, nextHead } from './chain.ts';

export type AuditedRow = { readonly case_id: string; readonly number: string; readonly version: number; readonly head: Buffer };
export type AuditedEvent = { readonly case_id: string; readonly seq: number; readonly hash: Buffer; readonly event: CaseEvent };

/** Holds one case's history against its hashes, its row and its mark. Only the first fault of the chain is told: the rest follows from it. */
export function auditChain(
  districtId: number,
  row: AuditedRow,
  events: readonly AuditedEvent[],
  mark: Mark | undefined,
): readonly Finding[] {
  const { number } = row;
  const broken = findBreak(districtId, row, events);
  if (broken) return [broken];
  const last = events.at(-1);
  if (row.version > events.length) return [{ kind: 'event-removed', number, seq: events.length + 1 }];
  if (!last || row.version !== events.length || !row.head.equals(last.hash)) return [{ kind: 'row-changed', number }];
  if (!mark) return [];
  const marked = events[mark.version - 1];
  if (!marked) return [{ kind: 'history-cut', number, seq: events.length + 1 }];
  return marked.hash.equals(mark.head) ? [] : [{ kind: 'history-rewritten', number }];
}

function findBreak(districtId: number, row: AuditedRow, events: readonly AuditedEvent[]): Finding | undefined {
  let head = firstHead(districtId, row.case_id);
  let expected = 1;
  for (const { seq, hash, event } of events) {
    if (seq !== expected) return { kind: 'event-removed', number: row.number, seq: expected };
    head = nextHead(head, seq, event);
    if (!head.equals(hash)) return { kind: 'event-changed', number: row.number, seq };
    expected += 1;
  }
  return undefined;
}
