import { createHash } from 'node:crypto';
import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { canonicalJson } from '../platform/once-command.ts';

/** The head of a case that has no event yet: bound to the case, so that events cannot be moved to another. */
export function firstHead(districtId: number, caseId: string): Buffer {
  return createHash('sha256').update(`${districtId}/${caseId}`).digest();
}

/** The next link of a case's chain: the hash of the link before and of the event with its place in the row. */
export function nextHead(head: Buffer, seq: number, event: CaseEvent): Buffer {
  return createHash('sha256').update(head).update(`${seq}`).update(canonicalJson(event)).digest();
}
