import type { EpochMs } from '../../base/instant.ts';
import { minute } from '../../base/instant.ts';
import type { CompiledPack } from '../pack.ts';
import type { Pace } from '../working-time.ts';
import { CaseClocks } from './case-clocks.ts';
import { DeskQueue, type Job } from './desk-queue.ts';
import { draw } from './draw.ts';
import { Heap } from './heap.ts';
import { OfficeAxis } from './office-axis.ts';
import type { PlacedCase } from './place-cases.ts';
import type { Leg } from './plan-case.ts';
import type { CaseRecord, RunRecord, TurnRecord } from './run-record.ts';
import { type Staff, staffedDesk } from './staff.ts';

export type RunOptions = {
  readonly pack: CompiledPack;
  readonly pace: Pace;
  readonly staff: Staff;
  /** Share of checks that send a case back, 0 up to but not 1. */
  readonly rework: number;
  readonly seed: number;
};

/**
 * Runs cases through the rules: discrete events over office time. All that happens at one position happens before anybody takes new work, so what
 * came overnight is sorted by urgency in the morning.
 * @param placed in the order of their reports
 */
export function runCases(placed: readonly PlacedCase[], options: RunOptions): RunRecord {
  return new Run(placed, options).toEnd();
}

type Track = PlacedCase & { readonly index: number; readonly clocks: CaseClocks; leg: Leg; turn: number; reworked: number };
type Work = Job & { readonly track: Track; readonly minutes: number };
/** A case comes in, or (`ends`) somebody has done his work on it. `at`: the moment; `position`: where that is in office time. */
type Event = {
  readonly position: number;
  readonly order: number;
  readonly at: EpochMs;
  readonly track: Track;
  readonly ends: DeskQueue<Work> | null;
};

class Run {
  readonly #options: RunOptions;
  readonly #axis: OfficeAxis;
  readonly #events = new Heap<Event>((a, b) => (a.position - b.position || a.order - b.order) < 0);
  readonly #queues = new Map<string, DeskQueue<Work>>();
  /** Where there may be something to take up now. */
  readonly #stirred = new Set<DeskQueue<Work>>();
  readonly #cases: CaseRecord[] = [];
  readonly #turns: TurnRecord[] = [];
  #planned = 0;

  constructor(placed: readonly PlacedCase[], options: RunOptions) {
    this.#options = options;
    this.#axis = new OfficeAxis(placed[0]?.past.reportedAt ?? 0, options.pace);
    const before = (moment: EpochMs, time: number) => this.#axis.closing(this.#axis.positionOf(moment) - time);
    for (const [index, one] of placed.entries()) {
      const { matter, workflow, first } = one.plan;
      const clocks = new CaseClocks({ pack: options.pack, pace: options.pace, workflow, matter, before });
      const { reportedAt } = one.past;
      this.#plan(this.#axis.positionOf(reportedAt), reportedAt, { ...one, index, clocks, leg: first, turn: 0, reworked: 0 }, null);
    }
  }

  toEnd(): RunRecord {
    for (let event = this.#events.pop(); event; event = this.#events.pop()) {
      this.#happen(event);
      if (this.#events.peek()?.position === event.position) continue;
      for (const queue of this.#stirred) this.#takeUp(queue, event.position);
      this.#stirred.clear();
    }
    const peaks = [...this.#queues].flatMap(([code, { peak }]) => (peak ? [[code, peak] as const] : []));
    const desks = new Map([...this.#queues].map(([code, queue]) => [code, queue.desk]));
    return { cases: this.#cases, turns: this.#turns, desks, peaks: new Map(peaks) };
  }

  #plan(position: number, at: EpochMs, track: Track, ends: DeskQueue<Work> | null): void {
    this.#planned += 1;
    this.#events.push({ position, order: this.#planned, at, track, ends });
  }

  #happen({ position, at, track, ends }: Event): void {
    if (ends === null) {
      this.#enterTurn(track, at, position);
      return;
    }
    ends.release();
    this.#stirred.add(ends);
    this.#leaveTurn(track, at, position);
  }

  #enterTurn(track: Track, at: EpochMs, position: number): void {
    const turn = track.leg.turns[track.turn];
    if (!turn) {
      this.#close(track, at);
      return;
    }
    const takenOver = turn.desk === null ? at : this.#axis.opening(position);
    turn.steps.forEach((step, index) => {
      track.clocks.enter(step, index === 0 ? at : takenOver);
    });
    if (turn.desk === null) this.#leaveTurn(track, at, position);
    else this.#queueUp(turn.desk, track, position);
  }

  #queueUp(desk: string, track: Track, arrived: number): void {
    const queue = this.#queueOf(desk);
    const minutes = (desk === track.plan.lead ? track.past.minutes : null) ?? queue.desk.minutes;
    queue.add({ arrived, due: track.clocks.due, index: track.index, track, minutes });
    this.#stirred.add(queue);
  }

  #leaveTurn(track: Track, at: EpochMs, position: number): void {
    const { rework, seed } = this.#options;
    const { again } = track.plan;
    const checked = track.turn === track.leg.checkedAt;
    if (checked && again && draw(seed, 'rework', track.past.id, track.reworked) < rework) {
      track.reworked += 1;
      track.leg = again;
      track.turn = 0;
    } else track.turn += 1;
    this.#enterTurn(track, at, position);
  }

  #takeUp(queue: DeskQueue<Work>, position: number): void {
    for (let work = queue.take(); work; work = queue.take()) {
      const waited = position - work.arrived;
      const worked = work.minutes * minute;
      work.track.clocks.waited(queue.desk.code, waited);
      this.#turns.push({ desk: queue.desk.code, case: work.index, waited, worked });
      this.#plan(position + worked, this.#axis.closing(position + worked), work.track, queue);
    }
    queue.measure(this.#axis.opening(position));
  }

  #close({ past, plan, clocks, index, reworked }: Track, at: EpochMs): void {
    clocks.close(at);
    const { ran, late, provisional } = clocks;
    this.#cases[index] = { id: past.id, reportedAt: past.reportedAt, closedAt: at, lead: plan.lead, ran, late, reworked, provisional };
  }

  #queueOf(code: string): DeskQueue<Work> {
    const queue = this.#queues.get(code) ?? new DeskQueue<Work>(staffedDesk(code, this.#options.pack, this.#options.staff));
    this.#queues.set(code, queue);
    return queue;
  }
}
