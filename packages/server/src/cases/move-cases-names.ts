import type { EventActor, MigratedEvent } from '@gridkeeper/domain/cases/events.ts';
import { codeToday, successionsOf } from '../policy/successions.ts';
import { appendEvent } from './append-event.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { unitToday } from './unit-today.ts';

/**
 * A case whose unit, units that take part, or level were succeeded by others goes on with these 接替, by one event under its own rules.
 * @returns whether anything changed
 */
export async function takeTodaysNames(work: CaseWork, held: HeldCase, by: EventActor): Promise<boolean> {
  const { state } = held;
  const successions = await successionsOf(work.tx);
  const unit = (code: string) => unitToday(work.tx, code, state.place.areaIds);
  const leadUnit = state.leadUnit && (await unit(state.leadUnit));
  const assisting = await each(state.assisting, unit);
  const shares = await each(
    state.assignments.map((one) => one.unit),
    unit,
  );
  const level = state.level && codeToday(successions, 'level', state.level);
  const before = [state.leadUnit, state.level, ...state.assisting, ...state.assignments.map((one) => one.unit)];
  if ([leadUnit, level, ...assisting, ...shares].every((code, i) => code === before[i])) return false;
  const event: MigratedEvent = {
    type: 'migrated',
    v: 1,
    at: Math.max(work.tx.now, state.last.at),
    by,
    contents: [],
    packHash: state.packHash,
    workflow: state.workflow,
    state: state.state,
    level,
    leadUnit,
    assisting: [...new Set(assisting)].filter((code) => code !== leadUnit),
    ...(shares.length > 0 ? { shares } : {}),
  };
  appendEvent(work, held, event);
  return true;
}

async function each(codes: readonly string[], rename: (code: string) => Promise<string>): Promise<readonly string[]> {
  const renamed: string[] = [];
  for (const code of codes) renamed.push(await rename(code));
  return renamed;
}
