import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { findPersonalNumber } from '@gridkeeper/domain/cases/public-text.ts';
import { takesSeverity } from '@gridkeeper/domain/cases/requirements.ts';
import type { ActionRequest, AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import type { ActionKind, Requirement } from '@gridkeeper/domain/policy/pack.ts';
import { type ActDraft, type ActFault, actBody, emptyActDraft, findActFault } from '../../shared/act/act-draft.ts';

/** What a person at the desk has entered for one action; null means "as suggested", or nothing yet. */
export type DeskDraft = ActDraft & {
  readonly category: string | null;
  readonly unit: string | null;
  readonly assisting: readonly string[] | null;
  /** Of a coordination, by unit: what it has to do, until when; empty: left open. */
  readonly shares: Readonly<Record<string, ShareDraft>>;
  readonly severity: string | null;
  readonly checkerId: string | null;
  readonly otherCaseId: string | null;
  readonly summary: string;
};

export type ShareDraft = { readonly task: string; readonly until: string };

export const emptyDeskDraft: DeskDraft = {
  ...emptyActDraft,
  category: null,
  unit: null,
  assisting: null,
  shares: {},
  severity: null,
  checkerId: null,
  otherCaseId: null,
  summary: '',
};

/** A note has at most so many characters (wire). A longer one is told, never cut short: what was pasted may matter. */
export const longestNote = 5_000;

export type DeskFault =
  | ActFault
  | 'fault.long'
  | 'fault.category'
  | 'fault.unit'
  | 'fault.units'
  | 'fault.severity'
  | 'fault.checker'
  | 'fault.case'
  | 'fault.past';

/** The first thing missing before the action can be sent; the server checks again. */
export function findDeskFault(action: AllowedAction, draft: DeskDraft, today: CivilDate): DeskFault | undefined {
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  if (needs('category') && draft.category === null) return 'fault.category';
  if (needs('unit') && draft.unit === null) return 'fault.unit';
  if (needs('units') && (draft.assisting ?? []).length === 0) return 'fault.units';
  if (needs('severity') && draft.severity === null) return 'fault.severity';
  if (needs('checker') && draft.checkerId === null) return 'fault.checker';
  if (needs('case') && draft.otherCaseId === null) return 'fault.case';
  if (hasPast(draft, today)) return 'fault.past';
  if (draft.note.trim().length > longestNote) return 'fault.long';
  if (action.kind === 'close' && findPersonalNumber(draft.summary) !== undefined) return 'act.public.personal';
  return findActFault(action, draft);
}

/** The body of the action, without its command id; only what the action asks for goes along. */
export function deskBody(action: AllowedAction, seenVersion: number, draft: DeskDraft): Omit<ActionRequest, 'commandId'> {
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  const summary = draft.summary.trim();
  return {
    ...actBody(action, seenVersion, draft),
    ...(needs('category') && draft.category !== null && { category: draft.category }),
    ...(needs('unit') && draft.unit !== null && { unit: draft.unit, assisting: draft.assisting ?? [] }),
    ...(needs('units') && { shares: sharesOf(draft) }),
    ...(takesSeverity(action) && draft.severity !== null && { severity: draft.severity }),
    ...(needs('checker') && draft.checkerId !== null && { checkerId: draft.checkerId }),
    ...(needs('case') && draft.otherCaseId !== null && { otherCaseId: draft.otherCaseId }),
    ...(action.kind === 'close' && summary !== '' && { summary }),
  };
}

function hasPast({ until, assisting, shares }: DeskDraft, today: CivilDate): boolean {
  const days = [until, ...(assisting ?? []).map((unit) => shares[unit]?.until ?? '')];
  return days.some((day) => day !== '' && day <= today);
}

/** Each unit's part; one day for all holds where a unit has none of its own. */
function sharesOf({ assisting, shares, until }: DeskDraft): NonNullable<ActionRequest['shares']> {
  return (assisting ?? []).map((unit) => {
    const task = shares[unit]?.task.trim() ?? '';
    const day = shares[unit]?.until || until;
    return { unit, ...(task !== '' && { task }), ...(day !== '' && { until: day }) };
  });
}

const photoKinds: readonly ActionKind[] = ['feedback', 'progress', 'pass', 'rework', 'close', 'solve-on-the-spot', 'record'];

/** Photos are asked for where they can be evidence, and always where they are required. */
export function takesPhotos({ kind, requires }: AllowedAction): boolean {
  return requires.includes('photo') || photoKinds.includes(kind);
}
