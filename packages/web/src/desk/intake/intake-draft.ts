import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { FormAnswers, StaffReportRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { Form } from '@gridkeeper/domain/policy/pack.ts';
import { nowhere, type Place, placeBody } from '../../shared/place/place.ts';

/** What a clerk at the counter has taken down so far; calls have a screen of their own. */
export type IntakeDraft = {
  readonly text: string;
  readonly category: string | null;
  readonly place: Place;
  readonly name: string;
  readonly phone: string;
  readonly severity: string | null;
  /** Answers to the category's form. */
  readonly form: FormAnswers;
};

/** A report has at most so many characters (wire). A longer one is told, never cut short. */
export const longestText = 10_000;

export const emptyIntake: IntakeDraft = { text: '', category: null, place: nowhere, name: '', phone: '', severity: null, form: {} };

export function isBegun({ text, place, name, phone }: IntakeDraft): boolean {
  return [text, place.address, name, phone].some((words) => words.trim() !== '') || place.point !== null;
}

export type IntakeFault = 'textMissing' | 'textLong' | 'formFaulty' | 'photosWait';

/** The first thing that keeps the report from being sent. */
export function findIntakeFault(draft: IntakeDraft, form: Form | null, unsentPhotos: boolean): IntakeFault | null {
  const text = draft.text.trim();
  if (text === '') return 'textMissing';
  if (text.length > longestText) return 'textLong';
  if (form !== null && formFaults(form, draft.form).length > 0) return 'formFaulty';
  return unsentPhotos ? 'photosWait' : null;
}

/** The report as it is sent, without its command id; a contact only when there is one. */
export function intakeBody(draft: IntakeDraft, form: Form | null, photos: readonly string[]): Omit<StaffReportRequest, 'commandId'> {
  const name = draft.name.trim();
  const phone = draft.phone.trim();
  return {
    source: 'desk',
    text: draft.text.trim(),
    category: draft.category,
    ...placeBody(draft.place),
    photos,
    ...(draft.severity !== null && { severity: draft.severity }),
    ...(form !== null && { form: draft.form }),
    ...((name !== '' || phone !== '') && { contact: { ...(name !== '' && { name }), ...(phone !== '' && { phone }) } }),
  };
}
