import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { FormAnswers, ReportForm, StaffReportRequest } from '@gridkeeper/domain/cases/wire.ts';
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
export type FieldDraft = DraftCore & {
  readonly solved: boolean;
  readonly note: string;
  /** How grave it is; null: not said. */
  readonly severity: string | null;
  /** Answers to the category's form. */
  readonly form: FormAnswers;
};

export const emptyFieldDraft: FieldDraft = { ...emptyCore, solved: false, note: '', severity: null, form: {} };

export function isFieldDraftStarted(draft: FieldDraft): boolean {
  return isCoreStarted(draft) || draft.note.trim() !== '';
}

export type FieldFault = CoreFault | 'fault.form' | 'fault.solvedPhoto' | 'fault.solvedCategory' | 'fault.solvedNote';

export function findFieldFault(draft: FieldDraft, asks: ReportForm | undefined, photosUnsent: boolean): FieldFault | undefined {
  const fault = findCoreFault(draft, photosUnsent);
  if (fault !== undefined) return fault;
  if (asks?.form && formFaults(asks.form, draft.form).length > 0) return 'fault.form';
  if (!draft.solved) return undefined;
  if (draft.category === null) return 'fault.solvedCategory';
  if (draft.photos.length === 0) return 'fault.solvedPhoto';
  return draft.note.trim() === '' ? 'fault.solvedNote' : undefined;
}

/** The request without its command id. */
export function fieldBody(draft: FieldDraft, asks: ReportForm | undefined): Omit<StaffReportRequest, 'commandId'> {
  const core = {
    source: 'field' as const,
    ...coreBody(draft),
    ...(draft.severity !== null && asks?.severities.some(({ code }) => code === draft.severity) ? { severity: draft.severity } : {}),
    ...(asks?.form ? { form: draft.form } : {}),
  };
  return draft.solved ? { ...core, solvedOnTheSpot: true, note: draft.note.trim() } : core;
}

export function parseFieldDraft(value: unknown, now: number): FieldDraft | undefined {
  const parsed = parseCore(value, now);
  if (parsed === undefined) return undefined;
  const { solved, note, severity, form } = parsed.rest;
  return {
    ...parsed.core,
    solved: solved === true,
    note: parseText(note),
    severity: typeof severity === 'string' ? severity : null,
    form: parseAnswers(form),
  };
}

function parseAnswers(value: unknown): FormAnswers {
  if (typeof value !== 'object' || value === null) return {};
  const kinds = ['string', 'number', 'boolean'];
  return Object.fromEntries(Object.entries(value).filter(([, answer]) => kinds.includes(typeof answer)));
}
