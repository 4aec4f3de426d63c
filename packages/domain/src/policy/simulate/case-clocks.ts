import type { EpochMs } from '../../base/instant.ts';
import { limitOf, type Matter } from '../condition.ts';
import type { CompiledPack } from '../pack.ts';
import { getState } from '../pack-index.ts';
import { addDuration, type Pace } from '../working-time.ts';
import type { WayStep } from './way-steps.ts';

type Run = { readonly startedAt: EpochMs; readonly dueAt: EpochMs; readonly waits: Map<string, number> };

export type ClockRules = {
  readonly pack: CompiledPack;
  readonly pace: Pace;
  readonly workflow: string;
  readonly matter: Matter;
  /** The moment so many milliseconds of office time before another. */
  readonly before: (at: EpochMs, milliseconds: number) => EpochMs;
};

/** The clocks of one case as it goes its way: they start, run on, begin anew and stop as the engine of cases has it. */
export class CaseClocks {
  readonly #rules: ClockRules;
  readonly #runs = new Map<string, Run>();
  /** Codes of the clocks that ran. */
  readonly ran = new Set<string>();
  /**
   * Clocks that ran out, with the desk at which the case waited longest meanwhile; null: they would have run out without any waiting, for it came after
   * hours, or the work alone is too long.
   */
  readonly late = new Map<string, string | null>();
  /** A limit was counted through a year whose calendar is not known 暂定. */
  provisional = false;

  constructor(rules: ClockRules) {
    this.#rules = rules;
  }

  enter({ by, state }: WayStep, at: EpochMs): void {
    const { pack, pace, workflow, matter } = this.#rules;
    const wanted = getState(pack, workflow, state).clocks;
    for (const code of this.#runs.keys()) if (!wanted.some((clock) => clock.code === code)) this.#stop(code, at);
    for (const clock of wanted) {
      if (this.#runs.has(clock.code) && !(by !== null && clock.restartsOn.includes(by))) continue;
      this.#stop(clock.code, at);
      const { dueAt, provisional } = addDuration(at, limitOf(clock, matter).limit, pace.calendar, pace.hours);
      this.#runs.set(clock.code, { startedAt: at, dueAt, waits: new Map() });
      this.ran.add(clock.code);
      this.provisional ||= provisional;
    }
  }

  close(at: EpochMs): void {
    for (const code of this.#runs.keys()) this.#stop(code, at);
  }

  /** The limit that runs out first; Infinity where none runs. */
  get due(): EpochMs {
    return Math.min(...[...this.#runs.values()].map((run) => run.dueAt), Number.POSITIVE_INFINITY);
  }

  waited(desk: string, milliseconds: number): void {
    for (const { waits } of this.#runs.values()) waits.set(desk, (waits.get(desk) ?? 0) + milliseconds);
  }

  #stop(code: string, at: EpochMs): void {
    const run = this.#runs.get(code);
    if (!run) return;
    this.#runs.delete(code);
    if (at > run.dueAt && !this.late.has(code)) this.late.set(code, this.#causeOf(run, at));
  }

  #causeOf({ startedAt, dueAt, waits }: Run, at: EpochMs): string | null {
    const waited = [...waits.values()].reduce((sum, each) => sum + each, 0);
    const unhindered = Math.max(startedAt, this.#rules.before(at, waited));
    return unhindered > dueAt ? null : longest(waits);
  }
}

function longest(waits: ReadonlyMap<string, number>): string | null {
  let found: string | null = null;
  for (const [desk, waited] of waits) if (waited > (found === null ? 0 : (waits.get(found) ?? 0))) found = desk;
  return found;
}
