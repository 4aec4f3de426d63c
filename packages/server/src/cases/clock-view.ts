import type { ClockReading } from '@gridkeeper/domain/cases/clocks.ts';
import type { ClockView } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { limitOf, type Matter } from '@gridkeeper/domain/policy/condition.ts';
import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { workingDaysBetween } from '@gridkeeper/domain/policy/working-days.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';

type Moment = { readonly calendar: WorkingCalendar; readonly now: number };
type Shown = Omit<ClockReading, 'paused' | 'limit' | 'clause'>;

/** A clock as it goes over the wire; a limit in working days also says how many of them are left. */
export function clockView(pack: CompiledPack, matter: Matter, clock: Shown, { calendar, now }: Moment): ClockView {
  const definition = pack.clocks.find((one) => one.code === clock.code);
  const rule = definition && limitOf(definition, matter);
  const inDays = rule?.limit.unit === 'working-days' && clock.dueAt >= now;
  return {
    code: clock.code,
    label: definition?.label ?? { zh: clock.code, en: clock.code },
    startedAt: new Date(clock.startedAt).toISOString(),
    dueAt: new Date(clock.dueAt).toISOString(),
    provisional: clock.provisional,
    light: clock.light,
    pausedUntil: clock.pausedUntil === null ? null : new Date(clock.pausedUntil).toISOString(),
    extended: clock.extended,
    ...(clock.rhythm ? { rhythm: true } : {}),
    ...(rule ? { rule: limitWords(rule.limit), clause: rule.clause } : {}),
    ...(inDays ? { workingDaysLeft: workingDaysBetween(dayAt(calendar.zone, now), dayAt(calendar.zone, clock.dueAt), calendar) } : {}),
  };
}
