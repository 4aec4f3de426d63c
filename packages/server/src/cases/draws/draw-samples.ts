import { callBackSamples, drawSample } from '@gridkeeper/domain/cases/draw-sample.ts';
import { findPeriodDays, type PeriodCode, periodOf, periodsThrough } from '@gridkeeper/domain/cases/sample-period.ts';
import type { Sample } from '@gridkeeper/domain/policy/pack.ts';
import { today } from '../../people/today.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { findCurrentPack } from '../../policy/packs.ts';
import { db } from '../cases.tables.ts';
import { insertDraws } from './insert-draws.ts';
import { populationOf, spanOf } from './population.ts';

/**
 * Draws 抽样 of each sample so many that its share of what is closed so far is met: for the running period day by day, so that the calls spread, and for
 * those that ended since it was last done. May be done again at any time; nothing is drawn twice or taken back.
 * @returns how many were drawn
 */
export async function drawSamples(tx: Tx): Promise<number> {
  const current = await findCurrentPack(tx);
  let drawn = 0;
  for (const sample of current ? callBackSamples(current.pack) : []) {
    const now = periodOf(sample.per, await today(tx));
    for (const period of periodsThrough(sample.per, await takeMark(tx, sample, now), now)) drawn += await drawPeriod(tx, sample, period);
    await db(tx)
      .updateTable('case_draw_marks')
      .set({ through: now })
      .where('district_id', '=', tx.districtId)
      .where('sample', '=', sample.code)
      .execute();
  }
  return drawn;
}

/** The period drawn last, held until the end: two nodes draw one after the other. A sample begins with the period in which it is first seen. */
async function takeMark(tx: Tx, { code, per }: Sample, now: PeriodCode): Promise<PeriodCode> {
  await db(tx)
    .insertInto('case_draw_marks')
    .values({ district_id: tx.districtId, sample: code, first: now, through: now })
    .onConflict((on) => on.doNothing())
    .execute();
  const { through } = await db(tx)
    .selectFrom('case_draw_marks')
    .select('through')
    .where('district_id', '=', tx.districtId)
    .where('sample', '=', code)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return periodOf(per, findPeriodDays(through)?.from ?? through); // it may have been drawn by other periods before
}

async function drawPeriod(tx: Tx, sample: Sample, period: PeriodCode): Promise<number> {
  const { zone } = await calendarOf(tx);
  const closed = await db(tx)
    .selectFrom('cases')
    .select(['case_id', 'category', 'level', 'severity', 'closed_at'])
    .where('district_id', '=', tx.districtId)
    .where(await populationOf(tx, sample, await spanOf(tx, period)))
    .execute();
  const before = await db(tx)
    .selectFrom('case_draws')
    .select('case_id')
    .where('district_id', '=', tx.districtId)
    .where('sample', '=', sample.code)
    .where('period', '=', period)
    .execute();
  const drawn = drawSample(
    sample,
    closed.map(({ case_id: id, closed_at, ...matter }) => ({ id, ...matter, closedAt: closed_at?.getTime() ?? Number.NaN })),
    {
      period,
      zone,
      hash: (text) => tx.platform.keyring.sign(`${tx.districtId} ${text}`, 'case-sample').toString('hex'),
      drawn: new Set(before.map((row) => row.case_id)),
    },
  );
  await insertDraws(
    tx,
    drawn.map(({ id, always }) => ({ sample, period, caseId: id, always })),
  );
  return drawn.length;
}
