import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { day } from '@gridkeeper/domain/base/instant.ts';
import { nextStepAt } from '@gridkeeper/domain/cases/clocks.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { generalLayer } from '../../areas/general-layer.ts';
import { placeOf } from '../../areas/place-of.ts';
import { actOnCase } from '../../cases/act-on-case.ts';
import { analyzeCases } from '../../cases/analyze-cases.ts';
import { takeCaseNumbers } from '../../cases/case-numbers.ts';
import type { CaseWork, HeldCase } from '../../cases/case-work.ts';
import { decideOn } from '../../cases/decide-on.ts';
import { flush } from '../../cases/flush.ts';
import { newCaseIds, openCase } from '../../cases/open-case.ts';
import { releaseSummary } from '../../cases/release-summary.ts';
import { suggestRouting } from '../../cases/suggest-routing.ts';
import type { Actor } from '../../people/actor.ts';
import type { Note } from '../../platform/steps.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { reportMoments } from './moments.ts';
import { nextStep, type Step } from './next-step.ts';
import { said, stories, weights } from './stories.ts';
import { Timeline } from './timeline.ts';

const resident: Actor = { kind: 'resident', followerId: null, role: 'reporter' };

export type Town = {
  readonly cast: Cast;
  /** Where people live: address, point, weight. */
  readonly places: readonly { readonly label: string; readonly point: LonLat; readonly households: number }[];
  /** Demo photos: upload id → digest. */
  readonly photos: readonly (readonly [string, string])[];
};

export type Span = { readonly end: EpochMs; readonly days: number; readonly cases: number };

/**
 * Ninety days of the demo town: reports come in, and everybody does his part through the very use cases of the product, under a clock that
 * runs from the past to now. What is not finished by `end` is open now.
 */
export async function tellHistory(work: CaseWork, town: Town, span: Span, chance: Chance, note: Note): Promise<void> {
  const { end } = span;
  const moments = reportMoments(chance, end, span.days, span.cases, work.calendar);
  const numbers = await takeCaseNumbers(work.tx, moments.length);
  const timeline = new Timeline<() => Promise<void>>();
  const astray = new Set<string>();
  const meant = new Map<string, string>();
  const units = [...town.cast.handlers.keys()].filter((code) => code !== 'district-centre');
  const at = (now: EpochMs): CaseWork => ({ ...work, tx: { ...work.tx, now } });

  const follow = (held: HeldCase, now: EpochMs) => {
    const version = held.state.version;
    const step = nextStep(work, held, now, town.cast, chance, astray.has(held.id));
    const tick = nextStepAt(held.state, held.pack, work.calendar).at;
    if (tick !== null && tick <= end && (!step || tick <= step.at))
      timeline.put(Math.max(tick, now), () => runTick(held, Math.max(tick, now), version, step));
    else if (step && step.at <= end) timeline.put(step.at, () => run(held, step, version));
  };

  const runTick = async (held: HeldCase, now: EpochMs, version: number, planned: Step | undefined) => {
    if (held.state.version !== version) return;
    decideOn(at(now), held, { kind: 'tick' }, { actor: { kind: 'system' }, holds: [] });
    const moved = held.state.version;
    const tick = nextStepAt(held.state, held.pack, work.calendar).at;
    if (tick !== null && tick > now && tick <= end && (!planned || tick <= planned.at))
      timeline.put(tick, () => runTick(held, tick, moved, planned));
    else if (planned && planned.at <= end) timeline.put(planned.at, () => run(held, planned, moved));
  };

  const run = async (held: HeldCase, step: Step, version: number) => {
    if (held.state.version !== version) return;
    const then = at(step.at);
    const act = step.dispatch
      ? { ...step.act, ...(await whereTo(then, held, step.dispatch.astray ? chance.pick(units) : null, meant.get(held.id) ?? '')) }
      : step.act;
    if (step.dispatch?.astray) astray.add(held.id);
    else astray.delete(held.id);
    await actOnCase(then, held, step.actor, step.holds, {
      ...act,
      photos: new Map(act.action === 'feedback' && chance.once(0.5) ? [chance.pick(town.photos)] : []),
    });
    const { phase, outcome, restricted } = held.state;
    if (phase === 'closed' && outcome === 'solved' && act.action === 'pass' && !restricted && chance.once(0.6)) {
      releaseSummary(then, held, chance.pick(town.cast.operators), chance.pick(said.summary));
    }
    follow(held, step.at);
  };

  for (const [i, moment] of moments.entries()) {
    timeline.put(moment, async () => {
      const { held, category } = await report(at(moment), numbers[i] ?? '', town, chance);
      meant.set(held.id, category);
      follow(held, moment);
    });
  }

  let written = moments[0] ?? end;
  for (let next = timeline.take(); next; next = timeline.take()) {
    await next.run();
    if (next.at - written > 7 * day) {
      if (written === moments[0]) await write(work, end).then(() => analyzeCases(work.tx));
      written = next.at;
      note(`${Math.round(100 - ((end - next.at) / (span.days * day)) * 100)} %`);
      await write(work, end);
    }
  }
  await write(work, end);
}

/** Only the last days' messages are still of interest to anybody. */
async function write(work: CaseWork, end: EpochMs): Promise<void> {
  const recent = work.outbox.filter((message) => message.event.at > end - 2 * day);
  work.outbox.splice(0, work.outbox.length, ...recent);
  await flush(work);
}

async function report(work: CaseWork, number: string, town: Town, chance: Chance) {
  const place = chance.pickWeighted(town.places, (one) => 1 + one.households);
  const point: LonLat = [place.point[0] + chance.between(-0.0004, 0.0004), place.point[1] + chance.between(-0.0003, 0.0003)];
  const category = chance.pickWeighted(Object.keys(stories), (code) => weights[code] ?? 6);
  const source = chance.pickWeighted(['portal', 'field', 'hotline'] as const, (one) => ({ portal: 50, field: 32, hotline: 18 })[one]);
  const { gridId } = await placeOf(work.tx, point, generalLayer);
  const worker = gridId === null ? undefined : town.cast.workers.get(gridId);
  const operator = chance.pick(town.cast.operators);
  const actor: Actor = source === 'portal' ? resident : source === 'field' ? (worker ?? operator) : operator;
  const solvedOnTheSpot = source === 'field' && worker !== undefined && chance.once(0.35);
  const held = await openCase(work, actor, {
    ...newCaseIds(work.tx.now),
    number,
    source,
    text: chance.pick(stories[category] ?? ['']).replace('{at}', place.label),
    category: source === 'portal' && chance.once(0.15) ? null : category,
    point,
    address: place.label,
    photos: new Map(solvedOnTheSpot || chance.once(0.4) ? [chance.pick(town.photos)] : []),
    ...(solvedOnTheSpot ? { solvedOnTheSpot: true, note: chance.pick(said.onTheSpot) } : {}),
  });
  return { held, category };
}

/** The unit of the routing table, or by mistake another one. A case that came without a category gets the one its words mean. */
async function whereTo(work: CaseWork, held: HeldCase, wrongUnit: string | null, meant: string) {
  const category = held.state.category ?? meant;
  if (wrongUnit !== null) return { category, unit: wrongUnit };
  const suggested = await suggestRouting(work, held, category);
  return { category, unit: suggested.lead.code, assisting: suggested.assisting.map((unit) => unit.code) };
}
