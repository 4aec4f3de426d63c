import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
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
};

export const emptyActDraft: ActDraft = { note: '', photos: [], rating: null, until: '', outcome: null, form: {}, formCode: null };

const offered: readonly Requirement[] = ['note', 'photo', 'rating', 'until', 'outcome', 'form', 'shares'];

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
  | 'act.outcome.missing';

/** The first thing missing before the action can be sent; the server checks again. */
export function findActFault(action: AllowedAction, draft: ActDraft): ActFault | undefined {
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  if (needs('rating') && draft.rating === null) return 'act.rating.missing';
  if (needs('outcome') && draft.outcome === null) return 'act.outcome.missing';
  if (needs('until') && draft.until === '') return 'act.until.missing';
  if (faultyFields(action, draft).length > 0) return 'act.form.missing';
  if (needs('note') && draft.note.trim() === '') return 'act.note.missing';
  if (hasUnsent(draft.photos)) return 'act.photo.wait';
  if (needs('photo') && sentIds(draft.photos).length === 0) return 'act.photo.missing';
  return undefined;
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
  return {
    seenVersion,
    action: action.kind,
    ...(note === '' ? {} : { note }),
    ...(photos.length === 0 ? {} : { photos }),
    ...(draft.rating === null ? {} : { rating: draft.rating }),
    ...(draft.until === '' ? {} : { until: draft.until }),
    ...(draft.outcome === null ? {} : { outcome: draft.outcome }),
    ...(action.requires.includes('form') ? { form: draft.form, ...formCodeOf(action, draft) } : {}),
  };
}

function formCodeOf(action: AllowedAction, draft: ActDraft): Pick<ActionRequest, 'formCode'> {
  const form = chosenForm(action, draft);
  return form ? { formCode: form.code } : {};
}
