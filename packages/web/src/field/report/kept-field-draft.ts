import { readStoredJson, store } from '../../shared/storage.ts';
import { emptyFieldDraft, type FieldDraft, isFieldDraftStarted, parseFieldDraft } from './field-draft.ts';

// Phones are handed on: each person's draft is their own.
const keyOf = (personId: string) => `gridkeeper.field.report.${personId}`;

export function findKeptFieldDraft(personId: string): FieldDraft | undefined {
  return parseFieldDraft(readStoredJson(keyOf(personId)), Date.now());
}

export function keepFieldDraft(personId: string, draft: FieldDraft): void {
  store(keyOf(personId), isFieldDraftStarted(draft) ? JSON.stringify({ ...draft, savedAt: Date.now() }) : null);
}

export function dropFieldDraft(personId: string): void {
  store(keyOf(personId), null);
}

export function openFieldDraft(personId: string): FieldDraft {
  return findKeptFieldDraft(personId) ?? emptyFieldDraft;
}
