import type { Attempt } from '../../shared/api/attempt.ts';
import { readStoredJson, store } from '../../shared/storage.ts';

/** An objection being written; kept on this device until it is sent, so that a lost network loses nothing and nothing is sent twice. */
export type ObjectionDraft = {
  readonly number: string;
  readonly text: string;
  readonly name: string;
  readonly phone: string;
  readonly attempt: Attempt | null;
};

const key = 'gridkeeper.objection';

export function findKeptObjection(number: string): ObjectionDraft | undefined {
  const draft = parseObjection(readStoredJson(key));
  return draft?.number === number && draft.text.trim() !== '' ? draft : undefined;
}

export function keepObjection(draft: ObjectionDraft | null): void {
  store(key, draft === null ? null : JSON.stringify(draft));
}

/** What stands in the storage, where anything may stand. */
export function parseObjection(value: unknown): ObjectionDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: Readonly<Record<string, unknown>> = { ...value };
  if (typeof found.number !== 'string') return undefined;
  return {
    number: found.number,
    text: textOf(found.text),
    name: textOf(found.name),
    phone: textOf(found.phone),
    attempt: attemptOf(found.attempt),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function attemptOf(value: unknown): Attempt | null {
  if (typeof value !== 'object' || value === null || !('commandId' in value) || !('body' in value)) return null;
  const { commandId, body } = value;
  return typeof commandId === 'string' && typeof body === 'string' ? { commandId, body } : null;
}
