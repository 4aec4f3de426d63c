import { meets } from '../policy/condition.ts';
import { findLeaf, getState, indexOf } from '../policy/pack-index.ts';
import { refuse } from './availability.ts';
import type { ReportCommand } from './command.ts';
import type { Decision, DecisionContext, Refusal } from './decision.ts';
import type { CaseEvent, ReportedEvent } from './events.ts';

/** A case begins 上报. A worker who solved it on the spot reports and closes it in one command, with a photo (G5.1). */
export function decideReport(command: ReportCommand, context: DecisionContext): Decision {
  const { pack } = context;
  const leaf = command.category === null ? undefined : findLeaf(pack, command.category);
  if (command.category !== null && !leaf) return { refusal: refuse('case-category-unknown', { category: command.category }) };
  const { severity } = command;
  if (severity !== undefined && !pack.severities.some(({ code }) => code === severity))
    return { refusal: refuse('case-severity-unknown', { severity }) };
  const workflow = leaf?.workflow ?? pack.workflows[0]?.code ?? '';
  const start = indexOf(pack).workflows.get(workflow)?.definition.start ?? '';
  const event: ReportedEvent = {
    type: 'reported',
    v: 1,
    at: context.now,
    by: context.actor,
    contents: command.contents,
    source: command.source,
    packHash: context.packHash,
    workflow,
    state: start,
    category: command.category,
    place: command.place,
    hasPhoto: command.contents.some((content) => content.kind === 'photo'),
    reporterId: command.reporterId,
    reportedAt: command.reportedAt,
    origin: command.origin,
    ...(pack.levels[0] ? { level: pack.levels[0].code } : {}),
    ...(pack.severities[0] ? { severity: severity ?? pack.severities[0].code } : {}),
  };
  if (!command.solvedOnTheSpot) return { events: [event] };
  const refusal = findSpotRefusal(command, workflow, start, context);
  return refusal ? { refusal } : { events: [{ ...event, contents: withoutNotes(command) }, solved(command, workflow, start, context)] };
}

function findSpotRefusal(command: ReportCommand, workflow: string, start: string, context: DecisionContext): Refusal | undefined {
  const action = getState(context.pack, workflow, start).actions.get('solve-on-the-spot');
  const matter = {
    category: command.category,
    level: context.pack.levels[0]?.code ?? null,
    severity: command.severity ?? context.pack.severities[0]?.code ?? null,
  };
  if (!action || !meets(action.only, matter)) return refuse('case-action-not-possible', { action: 'solve-on-the-spot' });
  if (!action.by.some((holder) => context.holds.includes(holder))) return refuse('case-not-yours', { action: action.kind });
  if (action.requires.includes('category') && command.category === null)
    return refuse('case-requirement-missing', { requirement: 'category' });
  const outcome = command.outcome ?? 'solved';
  if (action.outcomes !== null && !action.outcomes.includes(outcome))
    return refuse('case-outcome-not-allowed', { outcomes: action.outcomes.join(', ') });
  const lacking = action.requires.find((needed) => (needed === 'photo' || needed === 'note') && !has(command, needed));
  return lacking && refuse('case-requirement-missing', { requirement: lacking });
}

function has(command: ReportCommand, kind: 'photo' | 'note'): boolean {
  return command.contents.some((content) => content.kind === kind);
}

/** What was done on the spot belongs to the closing; the rest, photos included, to the report. */
function withoutNotes(command: ReportCommand): ReportCommand['contents'] {
  return command.contents.filter((content) => content.kind !== 'note');
}

function solved(command: ReportCommand, workflow: string, start: string, { pack, now, actor }: DecisionContext): CaseEvent {
  const action = getState(pack, workflow, start).actions.get('solve-on-the-spot');
  return {
    type: 'acted',
    v: 1,
    at: now,
    by: actor,
    contents: command.contents.filter((content) => content.kind === 'note'),
    action: 'solve-on-the-spot',
    from: start,
    to: action?.to ?? start,
    outcome: command.outcome ?? 'solved',
  };
}
