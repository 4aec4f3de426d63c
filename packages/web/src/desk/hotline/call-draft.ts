import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { FormAnswers, StaffReportRequest } from '@gridkeeper/domain/cases/wire.ts';
import type { Form } from '@gridkeeper/domain/policy/pack.ts';
import { nowhere, type Place, parsePlace, placeBody } from '../../shared/place/place.ts';

/** What was taken down of a call so far. */
export type CallDraft = {
  readonly phone: string;
  readonly name: string;
  readonly text: string;
  readonly category: string | null;
  readonly place: Place;
  readonly severity: string | null;
  /** Answers to the category's form. */
  readonly form: FormAnswers;
  /** The answer given while the caller was on the line; null: it is passed on. */
  readonly answer: string | null;
  /** The open case that the caller follows instead of a new one. */
  readonly followId: string | null;
};

export const noCall: CallDraft = {
  phone: '',
  name: '',
  text: '',
  category: null,
  place: nowhere,
  severity: null,
  form: {},
  answer: null,
  followId: null,
};

export const longestText = 10_000;
const longestAnswer = 5_000;

export type CallFault = 'fault.text' | 'fault.long' | 'fault.form' | 'fault.answer' | 'fault.answerLong';

/** The first thing that keeps the call from being filed. One that follows another case needs no words. */
export function findCallFault(draft: CallDraft, form: Form | null): CallFault | null {
  if (draft.followId !== null) return null;
  const text = draft.text.trim();
  if (text === '') return 'fault.text';
  if (text.length > longestText) return 'fault.long';
  if (form !== null && formFaults(form, draft.form).length > 0) return 'fault.form';
  if (draft.answer === null) return null;
  if (draft.answer.trim() === '') return 'fault.answer';
  return draft.answer.trim().length > longestAnswer ? 'fault.answerLong' : null;
}

/** The report as it is sent, without its command id. */
export function callBody(draft: CallDraft, form: Form | null, outcome: Outcome | undefined): Omit<StaffReportRequest, 'commandId'> {
  const phone = draft.phone.trim();
  const name = draft.name.trim();
  return {
    source: 'hotline',
    text: draft.text.trim(),
    category: draft.category,
    ...placeBody(draft.place),
    photos: [],
    ...((phone !== '' || name !== '') && { contact: { ...(name !== '' && { name }), ...(phone !== '' && { phone }) } }),
    ...(draft.severity !== null && { severity: draft.severity }),
    ...(form !== null && { form: draft.form }),
    ...(draft.answer !== null && outcome !== undefined && { solvedOnTheSpot: true, note: draft.answer.trim(), outcome }),
  };
}

/** A draft read back after a reload, where anything may stand; form answers are asked again. */
export function parseCall(value: unknown): CallDraft {
  if (typeof value !== 'object' || value === null) return noCall;
  const kept: Readonly<Record<string, unknown>> = { ...value };
  const text = (key: keyof CallDraft) => (typeof kept[key] === 'string' ? kept[key] : '');
  const code = (key: keyof CallDraft) => (typeof kept[key] === 'string' ? kept[key] : null);
  return {
    ...noCall,
    phone: text('phone'),
    name: text('name'),
    text: text('text'),
    category: code('category'),
    place: parsePlace(kept.place),
    severity: code('severity'),
    answer: code('answer'),
  };
}
