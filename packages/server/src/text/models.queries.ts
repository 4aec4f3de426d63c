import { exampleCount } from '@gridkeeper/domain/text/learned/text-model.ts';
import type { SuggestionState } from '@gridkeeper/domain/text/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { requireReadPolicy } from '../policy/policy.policy.ts';
import { db } from './text.tables.ts';

const ofOffice = (tx: Tx) => db(tx).selectFrom('text_models').where('district_id', '=', tx.districtId);

/** When this office learned last; tells a model from the next without reading it. */
export function modelStamp(tx: Tx) {
  return ofOffice(tx).select(['trained_at', 'examples']).executeTakeFirst();
}

export function findModel(tx: Tx) {
  return ofOffice(tx).selectAll().executeTakeFirst();
}

/** When and from how much the office learned, and how well that does on cases it did not learn from. @throws AppError not-allowed */
export async function suggestionState(tx: Tx, actor: StaffActor): Promise<SuggestionState> {
  requireReadPolicy(actor);
  const { pack } = await currentPack(tx);
  const row = await findModel(tx);
  return {
    learnedAt: row?.trained_at.toISOString() ?? null,
    cases: row ? exampleCount(row.model) : 0,
    holdOut: { cases: row?.held_out ?? 0, first: row?.first_right ?? null, firstThree: row?.three_right ?? null },
    limits: pack.suggestions,
  };
}
