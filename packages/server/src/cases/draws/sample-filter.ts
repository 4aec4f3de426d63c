import { callBackSamples } from '@gridkeeper/domain/cases/draw-sample.ts';
import { findSampleRef, type SamplePart, type SampleRef } from '@gridkeeper/domain/cases/sample-wire.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import type { CasesTables } from '../cases.tables.ts';
import { populationOf, spanOf } from './population.ts';

type Cases = ExpressionBuilder<CasesTables, 'cases'>;

/** The cases that one figure of the call-backs stands for; what is no figure stands for none. */
export async function sampleFilter(tx: Tx, text: string): Promise<(eb: Cases) => Expression<SqlBool>> {
  const ref = findSampleRef(text);
  if (ref === undefined) return () => sql<SqlBool>`false`;
  const { part } = ref;
  if (part !== 'closed') return (eb) => isDrawn(eb, { ...ref, part });
  const sample = callBackSamples((await currentPack(tx)).pack).find(({ code }) => code === ref.sample);
  return sample ? populationOf(tx, sample, await spanOf(tx, ref.period)) : () => sql<SqlBool>`false`;
}

type Drawn = SampleRef & { readonly part: Exclude<SamplePart, 'closed'> };

function isDrawn(eb: Cases, { sample, period, part }: Drawn): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('case_draws as d')
      .select(sql<number>`1`.as('one'))
      .whereRef('d.district_id', '=', 'cases.district_id')
      .whereRef('d.case_id', '=', 'cases.case_id')
      .where('d.sample', '=', sample)
      .where('d.period', '=', period)
      .where(drawnParts[part]),
  );
}

/** How a drawn case fared, of `case_draws AS d`: the same for a figure and for the list behind it. */
export const drawnParts: Readonly<Record<Exclude<SamplePart, 'closed'>, Expression<SqlBool>>> = {
  drawn: sql`true`,
  reached: sql`d.reached_at IS NOT NULL`,
  unreached: sql`(d.reached_at IS NULL AND d.tries >= d.most_tries)`,
  waiting: sql`(d.reached_at IS NULL AND d.tries < d.most_tries)`,
  satisfied: sql`(d.reached_at IS NOT NULL AND d.rating >= 4)`,
};
