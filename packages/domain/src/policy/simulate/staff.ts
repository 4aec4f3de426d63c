import type { Label } from '../../base/label.ts';
import type { CompiledPack, Holder, OfficeHours } from '../pack.ts';
import { unitLabel } from '../sentences-names.ts';

/** Persons who do the same work at the same pace; null minutes: those assumed for such work. */
export type Team = { readonly persons: number; readonly minutes: number | null };

/**
 * Who works, by the code of a unit, `checkers` or `leaders`. `others`: everybody not named, whose minutes are those of a unit's handling and not the
 * centre's, the checkers' or the leaders'; null: who is not named has no queue, whatever comes.
 */
export type Staff = { readonly teams: ReadonlyMap<string, Team>; readonly others: Team | null };

/** Where work is done: a unit, or one of these. */
export const checkers = 'checkers';
export const leaders = 'leaders';

/** What one case is assumed to cost where nobody says otherwise, in minutes. An assumption, and told as one. */
export const assumedMinutes = { centre: 10, unit: 60, checkers: 30, leaders: 10 } as const;

/** A place of work as it stands in a run; null persons: no queue. */
export type Desk = { readonly code: string; readonly persons: number | null; readonly minutes: number; readonly assumed: boolean };

/** The code under which the centre's own work is counted. Offices of several levels have the lowest one's. */
export function centreOf(pack: CompiledPack): string {
  return pack.units.find((unit) => unit.kind === 'centre')?.code ?? 'centre';
}

/** Where a case lies that belongs to such a holder; null: with nobody whose time is counted, so it passes at once. */
export function deskOf(holder: Holder | null, lead: string, pack: CompiledPack): string | null {
  switch (holder) {
    case 'centre':
      return centreOf(pack);
    case 'lead-unit':
      return lead;
    case 'checker':
    case 'grid-worker':
      return checkers;
    case 'leader':
      return leaders;
    default:
      return null;
  }
}

export function deskLabel(pack: CompiledPack, code: string): Label {
  if (code === checkers) return { zh: '核查员', en: 'Checkers' };
  if (code === leaders) return { zh: '领导', en: 'Leaders' };
  return unitLabel(pack, code);
}

/** The team at a desk, with what is assumed of it. */
export function staffedDesk(code: string, pack: CompiledPack, staff: Staff): Desk {
  const team = teamAt(code, pack, staff);
  const minutes = team?.minutes ?? null;
  return { code, persons: team?.persons ?? null, minutes: minutes ?? assumedAt(code, pack), assumed: minutes === null };
}

function teamAt(code: string, pack: CompiledPack, { teams, others }: Staff): Team | null {
  const own = teams.get(code);
  if (own) return own;
  const handles = code !== centreOf(pack) && code !== checkers && code !== leaders;
  return others && { persons: others.persons, minutes: handles ? others.minutes : null };
}

function assumedAt(code: string, pack: CompiledPack): number {
  if (code === checkers || code === leaders) return assumedMinutes[code];
  return code === centreOf(pack) ? assumedMinutes.centre : assumedMinutes.unit;
}

/** Every code that a list of staff may name under these rules. */
export function deskCodes(pack: CompiledPack): readonly string[] {
  return [...new Set([...pack.units.filter(({ kind }) => kind !== 'higher').map(({ code }) => code), centreOf(pack), checkers, leaders])];
}

/** One person more there; a desk without a queue stays as it is. */
export function withOneMore(code: string, pack: CompiledPack, staff: Staff): Staff {
  const team = teamAt(code, pack, staff);
  return team ? { ...staff, teams: new Map(staff.teams).set(code, { ...team, persons: team.persons + 1 }) } : staff;
}

/** Minutes of work in a working day. */
export function minutesOfDay(hours: OfficeHours): number {
  return hours.spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
