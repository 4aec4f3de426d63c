import { type DayNumber, findDayNumber } from '../base/civil-date.ts';
import { endOfDay } from '../policy/office-time.ts';
import type { ActionDefinition, Requirement } from '../policy/pack.ts';
import { findLeaf } from '../policy/pack-index.ts';
import { dayAt } from '../policy/zone.ts';
import { refuse } from './availability.ts';
import { findDue } from './clocks.ts';
import type { ActCommand } from './command.ts';
import type { DecisionContext, Refusal } from './decision.ts';
import { outcomes } from './outcome.ts';
import type { CaseState } from './state.ts';

/** What the action asks for and did not get, or got wrong; undefined when it is complete. */
export function findMissing(
  action: ActionDefinition,
  state: CaseState,
  command: ActCommand,
  context: DecisionContext,
): Refusal | undefined {
  if (command.category !== undefined && !findLeaf(context.pack, command.category))
    return refuse('case-category-unknown', { category: command.category });
  if (command.severity !== undefined && !context.pack.severities.some((one) => one.code === command.severity))
    return refuse('case-severity-unknown', { severity: command.severity });
  if (isUnanswered(command)) return undefined;
  const lacking = action.requires.find((requirement) => !isThere(requirement, state, command));
  if (lacking) return refuse('case-requirement-missing', { requirement: lacking });
  const { outcomes: allowed } = action;
  if (allowed !== null && command.outcome !== undefined && !allowed.includes(command.outcome))
    return refuse('case-outcome-not-allowed', { outcomes: allowed.join(', ') });
  if (state.restricted && command.contents.some(({ kind }) => kind === 'notice')) return refuse('case-never-public');
  const dated = action.requires.some((one) => one === 'until' || one === 'promise');
  return (
    (dated && command.until !== undefined ? findDateRefusal(action, state, command, context) : undefined) ??
    findShareRefusal(action, command, context)
  );
}

/** A call that nobody answers brings nothing with it; it is counted, and tried again. */
export function isUnanswered({ action, reached }: ActCommand): boolean {
  return action === 'call-back' && reached === false;
}

/** Nobody plans further; it is a slip of the pen, and its working days would be counted for half a minute. */
const farthest = 3_653; // days, ten years

/** No unit can be asked to have answered by a day that has passed, or that is beyond all plans. */
function findShareRefusal({ kind }: ActionDefinition, command: ActCommand, { calendar, now }: DecisionContext): Refusal | undefined {
  if (kind !== 'coordinate') return undefined;
  const today = dayAt(calendar.zone, now);
  const days = [command.until ?? null, ...(command.shares ?? []).map(({ until }) => until)];
  const wrong = days.find((until) => until !== null && !isAhead(findDayNumber(until), today));
  return wrong ? refuse('case-date-invalid', { until: wrong }) : undefined;
}

/** How grave a case is may be said where it is asked for, and by who dispatches it or sets it right; a unit cannot make its own limit longer. */
export function takesSeverity({ kind, requires }: Pick<ActionDefinition, 'kind' | 'requires'>): boolean {
  return requires.includes('severity') || kind === 'dispatch' || kind === 'correct';
}

function isThere(requirement: Requirement, state: CaseState, command: ActCommand): boolean {
  switch (requirement) {
    case 'note':
    case 'photo':
    case 'form':
      return command.contents.some((content) => content.kind === requirement);
    case 'outcome':
      return command.outcome !== undefined && outcomes.includes(command.outcome);
    case 'until':
      return command.until !== undefined;
    case 'unit':
      return command.unit !== undefined || command.category !== undefined || state.category !== null; // routing names one
    case 'units':
      return (command.assisting ?? command.shares ?? []).length > 0;
    case 'severity':
      return command.severity !== undefined;
    case 'shares':
      return true; // asked before, see availability.ts
    case 'checker':
      return command.checkerId !== undefined;
    case 'rating':
      return command.rating !== undefined && Number.isInteger(command.rating) && command.rating >= 1 && command.rating <= 5;
    case 'category':
      return command.category !== undefined || state.category !== null;
    case 'case':
      return command.otherCaseId !== undefined;
    case 'public-text':
      return command.contents.some((content) => content.kind === 'notice');
    case 'promise':
      return command.outcome !== 'not-possible' || command.until !== undefined;
  }
}

function isAhead(day: DayNumber | undefined, today: DayNumber): day is DayNumber {
  return day !== undefined && day > today && day <= today + farthest;
}

/** An extension must reach beyond the present limit, and nothing can be put off to a day that has passed, or beyond all plans. */
function findDateRefusal(
  action: ActionDefinition,
  state: CaseState,
  { until }: ActCommand,
  { pack, calendar, now }: DecisionContext,
): Refusal | undefined {
  const day = until === undefined ? undefined : findDayNumber(until);
  const invalid = refuse('case-date-invalid', { until: until ?? '' });
  if (!isAhead(day, dayAt(calendar.zone, now))) return invalid;
  if (action.kind !== 'extend' || action.beforeDueOf === null) return undefined;
  const due = findDue(state, action.beforeDueOf, pack, calendar);
  return due && endOfDay(day, calendar, pack.hours) <= due.dueAt ? invalid : undefined;
}
