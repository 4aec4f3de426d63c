import type { StaffReportRequest } from '@gridkeeper/domain/cases/wire.ts';
import {
  type CoreFault,
  coreBody,
  type DraftCore,
  emptyCore,
  findCoreFault,
  isCoreStarted,
  parseCore,
  parseText,
} from '../../shared/report/draft-core.ts';

/** A worker's report being written; `solved`: settled at once, with what was done and a photo of it (G5.1). */
export type FieldDraft = DraftCore & { readonly solved: boolean; readonly note: string };

export const emptyFieldDraft: FieldDraft = { ...emptyCore, solved: false, note: '' };

export function isFieldDraftStarted(draft: FieldDraft): boolean {
  return isCoreStarted(draft) || draft.note.trim() !== '';
}

export type FieldFault = CoreFault | 'fault.solvedPhoto' | 'fault.solvedCategory' | 'fault.solvedNote';

export function findFieldFault(draft: FieldDraft, photosUnsent: boolean): FieldFault | undefined {
  const fault = findCoreFault(draft, photosUnsent);
  if (fault !== undefined || !draft.solved) return fault;
  if (draft.category === null) return 'fault.solvedCategory';
  if (draft.photos.length === 0) return 'fault.solvedPhoto';
  return draft.note.trim() === '' ? 'fault.solvedNote' : undefined;
}

/** The request without its command id. */
export function fieldBody(draft: FieldDraft): Omit<StaffReportRequest, 'commandId'> {
  const core = { source: 'field' as const, ...coreBody(draft) };
  return draft.solved ? { ...core, solvedOnTheSpot: true, note: draft.note.trim() } : core;
}

export function parseFieldDraft(value: unknown, now: number): FieldDraft | undefined {
  const parsed = parseCore(value, now);
  if (parsed === undefined) return undefined;
  return { ...parsed.core, solved: parsed.rest.solved === true, note: parseText(parsed.rest.note) };
}
