import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import { callBackSamples } from '@gridkeeper/domain/cases/draw-sample.ts';
import { findPeriodDays, lastPeriods, type PeriodCode } from '@gridkeeper/domain/cases/sample-period.ts';
import type { SampleFigures, SamplePart, SamplePeriodFigures } from '@gridkeeper/domain/cases/sample-wire.ts';
import type { Sample, SamplePeriod } from '@gridkeeper/domain/policy/pack.ts';
import { expressionBuilder, sql } from 'kysely';
import { requireCapability, type StaffActor } from '../../people/actor.ts';
import { today } from '../../people/today.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { type CasesTables, db } from '../cases.tables.ts';
import { factsFilter } from '../facts-filter.ts';
import { populationOf, spanOf } from './population.ts';
import { drawnParts } from './sample-filter.ts';

const shown: Readonly<Record<SamplePeriod, number>> = { month: 6, quarter: 4, 'half-year': 4, year: 3 };

/**
 * What was drawn for calling back 回访 and what came of it (S-C, F2, W3, W11), by sample and period, within what counts in the reader's figures.
 * @throws AppError not-allowed
 */
export async function sampleFigures(tx: Tx, actor: StaffActor): Promise<SampleFigures[]> {
  requireCapability(actor, 'case.view', 'case.supervise');
  const { pack } = await currentPack(tx);
  const found: SampleFigures[] = [];
  for (const sample of callBackSamples(pack)) {
    const { code, label, clause, per, share, tries } = sample;
    found.push({ code, label, clause, per, share, tries, periods: await periodsOf(tx, actor, sample) });
  }
  return found;
}

type Drawn = Readonly<Record<Exclude<SamplePart, 'closed'> | 'always' | 'rated', number>>;
const none: Drawn = { drawn: 0, reached: 0, unreached: 0, waiting: 0, satisfied: 0, always: 0, rated: 0 };

async function periodsOf(tx: Tx, actor: StaffActor, sample: Sample): Promise<SamplePeriodFigures[]> {
  const first = await firstPeriod(tx, sample);
  const drawn = await drawnBy(tx, actor, sample);
  const all = lastPeriods(sample.per, await today(tx), shown[sample.per]);
  const codes = all.filter((code, i) => i === all.length - 1 || drawn.has(code) || (first !== undefined && code >= first));
  const closed = await closedBy(tx, actor, sample, codes);
  return codes
    .map((period, i) => {
      const days = findPeriodDays(period);
      return {
        period,
        from: days?.from ?? '',
        to: days ? civilDateOf(getDayNumber(days.to) - 1) : '',
        running: i === codes.length - 1,
        closed: closed[i] ?? 0,
        ...(drawn.get(period) ?? none),
      };
    })
    .reverse();
}

/** Before a sample was first seen nothing could be drawn of it. */
async function firstPeriod(tx: Tx, { code }: Sample): Promise<PeriodCode | undefined> {
  const mark = await db(tx)
    .selectFrom('case_draw_marks')
    .select('first')
    .where('district_id', '=', tx.districtId)
    .where('sample', '=', code)
    .executeTakeFirst();
  return mark?.first;
}

async function closedBy(tx: Tx, actor: StaffActor, sample: Sample, codes: readonly PeriodCode[]): Promise<readonly number[]> {
  const cases = expressionBuilder<CasesTables, 'cases'>();
  const population = await populationOf(tx, sample, await spanOf(tx, codes[0] ?? '', codes.at(-1)));
  const spans = await Promise.all(codes.map((code) => spanOf(tx, code)));
  const columns = spans.map(
    ({ from, to }, i) => sql`count(*) FILTER (WHERE cases.closed_at >= ${from} AND cases.closed_at < ${to}) AS ${sql.ref(`n${i}`)}`,
  );
  const { rows } = await sql<Record<string, number>>`SELECT ${sql.join(columns)} FROM cases
    WHERE cases.district_id = ${tx.districtId} AND ${population(cases)} AND ${factsFilter(actor)}`.execute(db(tx));
  return codes.map((_, i) => rows[0]?.[`n${i}`] ?? 0);
}

async function drawnBy(tx: Tx, actor: StaffActor, { code }: Sample): Promise<ReadonlyMap<PeriodCode, Drawn>> {
  const parts = Object.entries(drawnParts).map(([part, holds]) => sql`count(*) FILTER (WHERE ${holds}) AS ${sql.ref(part)}`);
  const { rows } = await sql<Drawn & { readonly period: PeriodCode }>`
    SELECT d.period, ${sql.join(parts)}, count(*) FILTER (WHERE d.always) AS always,
           count(*) FILTER (WHERE ${drawnParts.reached} AND d.rating IS NOT NULL) AS rated
    FROM case_draws AS d JOIN cases ON cases.district_id = d.district_id AND cases.case_id = d.case_id
    WHERE d.district_id = ${tx.districtId} AND d.sample = ${code} AND ${factsFilter(actor)}
    GROUP BY d.period`.execute(db(tx));
  return new Map(rows.map(({ period, ...drawn }) => [period, drawn]));
}
