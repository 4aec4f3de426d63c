import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import { type Outcome, outcomes } from '@gridkeeper/domain/cases/outcome.ts';
import { findPersonalNumber } from '@gridkeeper/domain/cases/public-text.ts';
import type { ActionRequest, AllowedAction, FormAnswers } from '@gridkeeper/domain/cases/wire.ts';
import type { Form, Requirement } from '@gridkeeper/domain/policy/pack.ts';
import { hasUnsent, type PhotoItem, sentIds } from '../photo/photo-item.ts';

/** What a person has entered for one action. */
export type ActDraft = {
  readonly note: string;
  readonly photos: readonly PhotoItem[];
  readonly rating: number | null;
  readonly until: string;
  readonly outcome: Outcome | null;
  readonly form: FormAnswers;
  readonly formCode: string | null; // which form was chosen; null: the first
  readonly publicText: string; // what everybody will read
  readonly reached: boolean; // of a call back: somebody answered
};

export const emptyActDraft: ActDraft = {
  note: '',
  photos: [],
  rating: null,
  until: '',
  outcome: null,
  form: {},
  formCode: null,
  publicText: '',
  reached: true,
};

/** Words for the public have at most so many characters (wire). */
export const longestPublicText = 2_000;

const offered: readonly Requirement[] = ['note', 'photo', 'rating', 'until', 'outcome', 'form', 'shares', 'public-text', 'promise'];

/** Whether phone and portal have the controls this action requires; choosing units and categories belongs to the desk. */
export function canActHere(action: AllowedAction): boolean {
  return action.requires.every((requirement) => offered.includes(requirement));
}

export type ActFault =
  | 'act.note.missing'
  | 'act.photo.missing'
  | 'act.photo.wait'
  | 'act.rating.missing'
  | 'act.until.missing'
  | 'act.form.missing'
  | 'act.outcome.missing'
  | PublicTextFault;

export type PublicTextFault = 'act.public.missing' | 'act.public.long' | 'act.public.personal';

/** The first thing missing before the action can be sent; the server checks again. */
export function findActFault(action: AllowedAction, draft: ActDraft): ActFault | undefined {
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  if (isUnanswered(action, draft)) return undefined;
  if (needs('rating') && draft.rating === null) return 'act.rating.missing';
  if (needs('outcome') && chosenOutcome(action, draft) === null) return 'act.outcome.missing';
  if (takesUntil(action, draft) && draft.until === '') return 'act.until.missing';
  const publicFault = needs('public-text') ? findPublicTextFault(draft.publicText) : undefined;
  if (publicFault !== undefined) return publicFault;
  if (faultyFields(action, draft).length > 0) return 'act.form.missing';
  if (needs('note') && draft.note.trim() === '') return 'act.note.missing';
  if (hasUnsent(draft.photos)) return 'act.photo.wait';
  if (needs('photo') && sentIds(draft.photos).length === 0) return 'act.photo.missing';
  return undefined;
}

/** What is wrong with words that everybody will read; the server checks again. */
export function findPublicTextFault(text: string): PublicTextFault | undefined {
  if (text.trim() === '') return 'act.public.missing';
  if (text.trim().length > longestPublicText) return 'act.public.long';
  return findPersonalNumber(text) === undefined ? undefined : 'act.public.personal';
}

/** A call that nobody answered brings nothing with it; it is counted, and tried again. */
export function isUnanswered({ kind }: AllowedAction, { reached }: ActDraft): boolean {
  return kind === 'call-back' && !reached;
}

/** The outcomes that may be chosen; taking back is the reporter's own word. */
export function offeredOutcomes({ outcomes: allowed }: AllowedAction): readonly Outcome[] {
  return (allowed ?? outcomes).filter((outcome) => outcome !== 'withdrawn');
}

/** The outcome chosen, or the only one. */
export function chosenOutcome(action: AllowedAction, { outcome }: ActDraft): Outcome | null {
  const [only, ...others] = offeredOutcomes(action);
  return outcome ?? (others.length === 0 ? (only ?? null) : null);
}

/** A date is asked for, or must be promised because it is not possible now 公开承诺 (G4). */
export function takesUntil(action: AllowedAction, draft: ActDraft): boolean {
  return action.requires.includes('until') || promisesDate(action, draft);
}

export function promisesDate(action: AllowedAction, draft: ActDraft): boolean {
  return action.requires.includes('promise') && chosenOutcome(action, draft) === 'not-possible';
}

/** What the date is to those who read it: the last day of a notice, a day promised to everybody 公开承诺, or any other. */
export function untilWords(action: AllowedAction, draft: ActDraft): 'act.until' | 'act.until.publish' | 'act.promise' {
  if (promisesDate(action, draft)) return 'act.promise';
  if (!action.requires.includes('public-text') || action.kind === 'list') return 'act.until';
  return action.kind === 'publish' ? 'act.until.publish' : 'act.promise';
}

/** Codes of the form's fields that are missing or wrong; none where the action has no form. */
export function faultyFields(action: AllowedAction, draft: ActDraft): readonly string[] {
  const form = chosenForm(action, draft);
  return form !== undefined && action.requires.includes('form') ? formFaults(form, draft.form) : [];
}

/** The form to fill in: the one chosen, or the only one. */
export function chosenForm({ forms }: AllowedAction, { formCode }: ActDraft): Form | undefined {
  return forms.find(({ code }) => code === formCode) ?? forms[0];
}

/** The body of the action, without its command id. Empty parts are left out. */
export function actBody(action: AllowedAction, seenVersion: number, draft: ActDraft): Omit<ActionRequest, 'commandId'> {
  const note = draft.note.trim();
  const photos = sentIds(draft.photos);
  const outcome = action.requires.includes('outcome') ? chosenOutcome(action, draft) : null;
  if (isUnanswered(action, draft)) return { seenVersion, action: action.kind, reached: false };
  return {
    seenVersion,
    action: action.kind,
    ...(note === '' ? {} : { note }),
    ...(photos.length === 0 ? {} : { photos }),
    ...(draft.rating === null ? {} : { rating: draft.rating }),
    ...(draft.until !== '' && takesUntil(action, draft) ? { until: draft.until } : {}),
    ...(outcome === null ? {} : { outcome }),
    ...(action.requires.includes('public-text') ? { publicText: draft.publicText.trim() } : {}),
    ...(action.requires.includes('form') ? { form: draft.form, ...formCodeOf(action, draft) } : {}),
  };
}

function formCodeOf(action: AllowedAction, draft: ActDraft): Pick<ActionRequest, 'formCode'> {
  const form = chosenForm(action, draft);
  return form ? { formCode: form.code } : {};
}
