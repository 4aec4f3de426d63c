import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { hour, minute } from '@gridkeeper/domain/base/instant.ts';
import { addOfficeTime } from '@gridkeeper/domain/policy/office-time.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import type { Act } from '../../cases/act-on-case.ts';
import type { CaseWork, HeldCase } from '../../cases/case-work.ts';
import type { Actor } from '../../people/actor.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { dateAfter } from './moments.ts';
import { said } from './stories.ts';

/** What somebody will do with a case, and when. */
export type Step = {
  readonly at: EpochMs;
  readonly actor: Actor;
  readonly holds: readonly Holder[];
  readonly act: Omit<Act, 'photos'>;
  /** The unit to send it to follows from the routing table at that moment. */
  readonly dispatch?: { readonly astray: boolean };
  readonly summary?: string;
};

const resident: Actor = { kind: 'resident', followerId: null, role: 'reporter' };

/**
 * What happens next to a case in this state, by the habits of the demo's people; undefined when nobody does anything any more.
 * @param astray it was sent to a unit that is not responsible
 */
export function nextStep(work: CaseWork, held: HeldCase, now: EpochMs, cast: Cast, chance: Chance, astray: boolean): Step | undefined {
  const { state } = held;
  const office = (from: number, to: number) => addOfficeTime(now, chance.between(from, to) * hour, work.calendar, held.pack.hours);
  const operator = chance.pick(cast.operators);
  const centre = (at: EpochMs, act: Step['act'], more: Partial<Step> = {}): Step => ({
    at,
    actor: operator,
    holds: ['centre'],
    act,
    ...more,
  });
  switch (state.state) {
    case 'reviewing': {
      const at = office(0.1, chance.once(0.06) ? 12 : 3);
      if (state.contests === 0 && chance.once(0.03)) return centre(at, { action: 'return', note: chance.pick(said.return) });
      if (chance.once(0.025)) return centre(at, { action: 'escalate', note: chance.pick(said.escalate) });
      if (chance.once(0.03))
        return centre(
          at,
          { action: 'close', outcome: 'explained', note: chance.pick(said.explained) },
          { summary: chance.pick(said.explained) },
        );
      const wrong = state.rejections === 0 && chance.once(0.05);
      return centre(
        at,
        { action: 'dispatch', note: chance.pick(said.dispatch), ...(state.category ? { category: state.category } : {}) },
        { dispatch: { astray: wrong } },
      );
    }
    case 'returned':
      if (chance.once(0.3)) return centre(office(24, 40), { action: 'close', outcome: 'unfounded', note: chance.pick(said.explained) });
      return {
        at: now + chance.between(2, 30) * hour,
        actor: resident,
        holds: ['reporter'],
        act: { action: 'correct', note: chance.pick(said.correct) },
      };
    case 'dispatched': {
      const handler = cast.handlers.get(state.leadUnit ?? '');
      if (!handler) return undefined;
      const act: Step['act'] = astray ? { action: 'reject', note: chance.pick(said.reject) } : { action: 'accept' };
      return { at: office(0.3, 6), actor: handler, holds: ['lead-unit'], act };
    }
    case 'handling':
      return handle(work, held, now, cast, chance);
    case 'escalated':
      return {
        at: office(24, 90),
        actor: cast.district,
        holds: ['higher'],
        act: { action: 'feedback', outcome: 'solved', note: chance.pick(said.feedback) },
      };
    case 'fed-back': {
      const worker = state.place.gridId ? cast.workers.get(state.place.gridId) : undefined;
      const checker = worker ?? [...cast.workers.values()][0];
      return checker ? centre(office(0.2, 3), { action: 'check', checkerId: checker.personId }) : undefined;
    }
    case 'checking': {
      const checker = [...cast.workers.values()].find((worker) => worker.personId === state.checkerId);
      if (!checker) return undefined;
      const act: Step['act'] =
        state.reworks === 0 && chance.once(0.07)
          ? { action: 'rework', note: chance.pick(said.rework) }
          : { action: 'pass', note: chance.pick(said.pass) };
      const late = chance.once(0.04);
      return { at: office(late ? 9 : 0.5, late ? 20 : 7), actor: checker, holds: ['checker'], act };
    }
    default:
      return afterwards(held, now, chance);
  }
}

/** A unit at work: most in time, some late, some ask beforehand for more time (G5.3). */
function handle(work: CaseWork, held: HeldCase, now: EpochMs, cast: Cast, chance: Chance): Step | undefined {
  const { state } = held;
  const office = (from: number, to: number) => addOfficeTime(now, chance.between(from, to) * hour, work.calendar, held.pack.hours);
  if (state.request) {
    const act: Step['act'] = chance.once(0.85)
      ? { action: 'approve', note: chance.pick(said.approve) }
      : { action: 'refuse', note: chance.pick(said.refuse) };
    // the leader does not see a restricted case, the head of the centre does
    const decider = state.restricted ? cast.head : chance.pick([cast.head, cast.leader]);
    return { at: office(0.5, 5), actor: decider, holds: ['leader'], act };
  }
  const handler = cast.handlers.get(state.leadUnit ?? '');
  if (!handler) return undefined;
  const mine = (at: EpochMs, act: Step['act']): Step => ({ at, actor: handler, holds: ['lead-unit'], act });
  const fresh = state.last.action === 'accept';
  const zone = work.calendar.zone;
  if (fresh && chance.once(0.06))
    return mine(office(2, 14), { action: 'extend', until: dateAfter(now, 16, zone), note: chance.pick(said.extend) });
  if (fresh && chance.once(0.025))
    return mine(office(2, 14), { action: 'defer', until: dateAfter(now, 25, zone), note: chance.pick(said.defer) });
  if (fresh && chance.once(0.3)) return mine(office(1, 12), { action: 'progress', note: chance.pick(said.progress) });
  if (state.everOverdue && state.last.action === 'ladder' && chance.once(0.3)) {
    const leader = state.restricted ? cast.head : cast.leader;
    return { at: office(1, 4), actor: leader, holds: ['leader'], act: { action: 'urge', note: chance.pick(said.urge) } };
  }
  const late = chance.once(slowness(state.leadUnit ?? ''));
  const explained = chance.once(0.08);
  return mine(office(late ? 38 : 3, late ? 75 : 30), {
    action: 'feedback',
    outcome: explained ? 'explained' : 'solved',
    note: chance.pick(explained ? said.explained : said.feedback),
  });
}

/** Some units are slower than others, so that the leader's view has something to tell. */
function slowness(unit: string): number {
  if (unit === 'construction') return 0.2;
  if (unit === 'land' || unit === 'enforcement') return 0.12;
  return 0.04;
}

/** After a closing: the reporter rates or contests, the centre releases a summary. */
function afterwards(held: HeldCase, now: EpochMs, chance: Chance): Step | undefined {
  const { state } = held;
  if (state.last.action === 'rate' || state.source === 'field' || state.rating !== null) return undefined;
  const at = now + chance.between(0.5, 90) * hour + chance.between(0, 60) * minute;
  if (state.outcome === 'solved' && state.contests === 0 && chance.once(0.05)) {
    return { at, actor: resident, holds: ['reporter'], act: { action: 'contest', note: chance.pick(said.contest) } };
  }
  if (!chance.once(0.45)) return undefined;
  const rating = chance.pickWeighted([5, 4, 3, 2], (stars) => ({ 5: 50, 4: 34, 3: 12, 2: 4 })[stars] ?? 0);
  return { at, actor: resident, holds: ['reporter'], act: { action: 'rate', rating } };
}
