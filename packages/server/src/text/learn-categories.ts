import { firstHeat, type HoldOut, type Measured, measure } from '@gridkeeper/domain/text/learned/calibrate.ts';
import { classifier } from '@gridkeeper/domain/text/learned/classify.ts';
import { type Example, exampleCount, learn, type TextModel } from '@gridkeeper/domain/text/learned/text-model.ts';
import { type Claim, claimsOf } from '@gridkeeper/domain/text/lexicon.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { cutWords } from '../platform/text/cut-words.ts';
import { findCurrentPack } from '../policy/packs.ts';
import { inSteps } from './in-steps.ts';
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
  const { heat, holdOut } = await measured(examples, rules.claims);
  const model = await inSteps(learn(examples, heat));
  await inTransaction(platform, { districtId }, (tx) => keep(tx, model, holdOut));
  return examples.length;
}

async function rulesNow(tx: Tx) {
  const pack = (await findCurrentPack(tx))?.pack;
  if (pack === undefined) return undefined;
  const restricted = new Set(pack.categories.filter((category) => category.restricted).map(({ code }) => code));
  return { claims: [...claimsOf(pack.categories), ...(await ownClaims(tx))], restricted };
}

async function keep(tx: Tx, model: TextModel, holdOut: HoldOut): Promise<void> {
  await db(tx).deleteFrom('text_models').where('district_id', '=', tx.districtId).execute();
  const examples = exampleCount(model);
  if (examples === 0) return;
  await db(tx)
    .insertInto('text_models')
    .values({
      district_id: tx.districtId,
      trained_at: new Date(tx.now),
      examples,
      held_out: holdOut.cases,
      first_right: holdOut.first,
      three_right: holdOut.firstThree,
      model: JSON.stringify(model),
    })
    .execute();
}

/** Every fifth case is not learned from, to see how well the others teach. */
async function measured(examples: readonly Example[], claims: readonly Claim[]): Promise<Measured> {
  if (examples.length < fewestToMeasure) return { heat: firstHeat, holdOut: { cases: 0, first: null, firstThree: null } };
  const isHeldOut = (_: Example, i: number) => i % heldOutOf === 0;
  const rest = examples.filter((each, i) => !isHeldOut(each, i));
  const classify = classifier(await inSteps(learn(rest, firstHeat)), claims, cutWords);
  return inSteps(measure(classify, examples.filter(isHeldOut)));
}
