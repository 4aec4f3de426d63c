import { firstHeat, type HoldOut, measure } from '@gridkeeper/domain/text/learned/calibrate.ts';
import { classifier } from '@gridkeeper/domain/text/learned/classify.ts';
import { type Example, learn } from '@gridkeeper/domain/text/learned/text-model.ts';
import { type Claim, claimsOf } from '@gridkeeper/domain/text/lexicon.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { cutWords } from '../platform/text/cut-words.ts';
import { findCurrentPack } from '../policy/packs.ts';
import { lessonsOf } from './lessons.queries.ts';
import { ownClaims } from './lexicon.queries.ts';
import { db } from './text.tables.ts';

/** With fewer, a share of those held out says nothing yet. */
const fewestToMeasure = 40;
const heldOutOf = 5;

/**
 * Learns categories anew from the office's newest closed cases 重新学习, every night; so what was erased by day is forgotten by morning.
 * @returns how many cases it learned from
 */
export async function learnCategories(platform: Platform, districtId: number): Promise<number> {
  const rules = await inTransaction(platform, { districtId, readOnly: true }, rulesNow);
  if (rules === undefined) return 0;
  const examples = await lessonsOf(platform, districtId, rules.restricted);
  await inTransaction(platform, { districtId }, (tx) => keep(tx, examples, rules.claims));
  return examples.length;
}

async function rulesNow(tx: Tx) {
  const pack = (await findCurrentPack(tx))?.pack;
  if (pack === undefined) return undefined;
  const restricted = new Set(pack.categories.filter((category) => category.restricted).map(({ code }) => code));
  return { claims: [...claimsOf(pack.categories), ...(await ownClaims(tx))], restricted };
}

async function keep(tx: Tx, examples: readonly Example[], claims: readonly Claim[]): Promise<void> {
  await db(tx).deleteFrom('text_models').where('district_id', '=', tx.districtId).execute();
  if (examples.length === 0) return;
  const { heat, holdOut } = measured(examples, claims);
  await db(tx)
    .insertInto('text_models')
    .values({
      district_id: tx.districtId,
      trained_at: new Date(tx.now),
      examples: examples.length,
      held_out: holdOut.cases,
      first_right: holdOut.first,
      three_right: holdOut.firstThree,
      model: JSON.stringify(learn(examples, heat)),
    })
    .execute();
}

/** Every fifth case is not learned from, to see how well the others teach. */
function measured(examples: readonly Example[], claims: readonly Claim[]): { readonly heat: number; readonly holdOut: HoldOut } {
  const isHeldOut = (_: Example, i: number) => i % heldOutOf === 0;
  const rest = examples.filter((each, i) => !isHeldOut(each, i));
  if (examples.length < fewestToMeasure) return { heat: firstHeat, holdOut: { cases: 0, first: null, firstThree: null } };
  return measure(classifier(learn(rest, firstHeat), claims, cutWords), examples.filter(isHeldOut));
}
