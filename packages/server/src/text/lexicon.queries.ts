import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { type Claim, claimsOf } from '@gridkeeper/domain/text/lexicon.ts';
import type { LexiconView } from '@gridkeeper/domain/text/wire.ts';
import { may, type StaffActor } from '../people/actor.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { requireReadPolicy } from '../policy/policy.policy.ts';
import { db } from './text.tables.ts';

/** Words that the office set itself. */
export function ownClaims(tx: Tx): Promise<readonly Claim[]> {
  return oncePerTx(tx, 'lexicon', () =>
    db(tx)
      .selectFrom('text_lexicon')
      .select(['word', 'category as code', 'weight'])
      .where('district_id', '=', tx.districtId)
      .orderBy('word')
      .orderBy('category')
      .execute(),
  );
}

/** The office's words and those of its rules 词表. @throws AppError not-allowed */
export async function lexiconView(tx: Tx, actor: StaffActor): Promise<LexiconView> {
  requireReadPolicy(actor);
  const { pack } = await currentPack(tx);
  const rows = await db(tx)
    .selectFrom('text_lexicon')
    .leftJoin('v_people_names as p', (join) =>
      join.onRef('p.district_id', '=', 'text_lexicon.district_id').onRef('p.person_id', '=', 'text_lexicon.added_by'),
    )
    .select(['word', 'category', 'weight', 'added_at', 'p.name'])
    .where('text_lexicon.district_id', '=', tx.districtId)
    .orderBy('added_at', 'desc')
    .execute();
  const coded = codedBy(pack);
  return {
    words: rows.map((row) => ({
      word: row.word,
      category: coded(row.category),
      weight: row.weight,
      by: row.name,
      at: row.added_at.toISOString(),
    })),
    pack: claimsOf(pack.categories)
      .filter(({ weight }) => weight >= 1)
      .map(({ word, code }) => ({ word, category: coded(code) })),
    categories: pack.categories
      .filter(({ parent }) => parent !== null)
      .map(({ code, label, parent }) => ({ code, label, head: pack.categories.find((one) => one.code === parent)?.label ?? null })),
    canEdit: may(actor, 'policy.edit'),
  };
}

function codedBy(pack: CompiledPack) {
  const labels = new Map(pack.categories.map(({ code, label }) => [code, label]));
  return (code: string) => ({ code, label: labels.get(code) ?? { zh: code, en: code } });
}
