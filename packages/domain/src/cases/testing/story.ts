import type { WorkingCalendar } from '../../policy/calendar.ts';
import type { CompiledPack, Holder } from '../../policy/pack.ts';
import { at, china, wall } from '../../policy/testing/calendar.ts';
import { allowedActions } from '../allowed-actions.ts';
import { type ClockReading, clockViews, nextStepAt } from '../clocks.ts';
import type { ActCommand, CaseCommand, ReportCommand } from '../command.ts';
import { decide } from '../decide.ts';
import type { Decision, DecisionContext, Refusal } from '../decision.ts';
import type { CaseEvent, ContentRef, EventActor } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { CaseState } from '../state.ts';

export const note: ContentRef = { contentId: '00000000-0000-7000-8000-000000000001', kind: 'note', digest: 'd1' };
export const photo: ContentRef = { contentId: '00000000-0000-7000-8000-000000000002', kind: 'photo', digest: 'd2' };
export const form: ContentRef = { contentId: '00000000-0000-7000-8000-000000000003', kind: 'form', digest: 'd3' };
export const notice: ContentRef = { contentId: '00000000-0000-7000-8000-000000000004', kind: 'notice', digest: 'd4' };
export const someone: EventActor = { kind: 'staff', personId: 'person-1', role: 'some-role' };
const office: EventActor = { kind: 'system' };

/** What comes with an action; `serves`: the units the actor serves in, whose share of a coordination he answers. */
export type Extra = Partial<Omit<ActCommand, 'kind' | 'action'>> & { readonly serves?: readonly string[] };

/** A case told step by step, at moments of Shanghai's wall clock. A step that is refused breaks the story, unless the refusal is what it tells. */
export function tell(pack: CompiledPack, calendar: WorkingCalendar = china) {
  let state: CaseState | null = null;
  const events: CaseEvent[] = [];
  const ask = (command: CaseCommand, moment: string, who: Pick<DecisionContext, 'holds' | 'actor' | 'serves'>): Decision =>
    decide(state, command, { pack, packHash: 'hash', calendar, now: at(moment), ...who });
  const take = (decision: Decision, what: string): readonly CaseEvent[] => {
    if ('refusal' in decision) throw new Error(`${what} was refused: ${JSON.stringify(decision.refusal)}`);
    for (const event of decision.events) {
      state = evolve(state, event, pack);
      events.push(event);
    }
    return decision.events;
  };
  const act = (moment: string, by: Holder, action: ActCommand['action'], { serves = [], ...extra }: Extra): Decision =>
    ask({ kind: 'act', action, contents: [note], ...extra }, moment, { holds: [by], actor: someone, serves });
  const current = (): CaseState => {
    if (state === null) throw new Error('nothing was reported');
    return state;
  };
  const clocks = (moment: string): readonly ClockReading[] => clockViews(current(), pack, calendar, at(moment));

  return {
    events,
    state: current,
    clocks,
    report(moment: string, extra: Partial<ReportCommand> = {}, holds: readonly Holder[] = ['reporter']) {
      return take(ask(reportCommand(at(moment), extra), moment, { holds, actor: someone }), 'report');
    },
    act(moment: string, by: Holder, action: ActCommand['action'], extra: Extra = {}) {
      return take(act(moment, by, action, extra), `${action} at ${moment}`);
    },
    refused(moment: string, by: Holder, action: ActCommand['action'], extra: Extra = {}): Refusal | null {
      const decision = act(moment, by, action, extra);
      return 'refusal' in decision ? decision.refusal : null;
    },
    /** What the office's timer does at that moment: the steps it takes. */
    tick(moment: string): readonly string[] {
      return take(ask({ kind: 'tick' }, moment, { holds: [], actor: office }), 'tick').map((event) =>
        event.type === 'ladder' ? `${event.clock}: ${event.step}` : event.type === 'acted' ? event.action : event.type,
      );
    },
    next: () => wall(nextStepAt(current(), pack, calendar).at),
    can: (moment: string, by: Holder) => allowedActions(current(), pack, [by], at(moment), calendar).map((action) => action.kind),
    clock(moment: string, code: string) {
      const found = clocks(moment).find((clock) => clock.code === code);
      return found ? { due: wall(found.dueAt), light: found.light, paused: found.paused, provisional: found.provisional } : null;
    },
  };
}

export function reportCommand(reportedAt: number, extra: Partial<ReportCommand> = {}): ReportCommand {
  return {
    kind: 'report',
    source: 'portal',
    category: null,
    place: { gridId: 'grid', areaIds: ['street', 'area', 'village', 'grid'], zone: 'road' },
    contents: [],
    reporterId: null,
    reportedAt,
    origin: null,
    solvedOnTheSpot: false,
    ...extra,
  };
}
