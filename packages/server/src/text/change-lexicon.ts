import type { LexiconChange } from '@gridkeeper/domain/text/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { currentPack } from '../policy/packs.ts';
import { requirePolicyEditor } from '../policy/policy.policy.ts';
import { db } from './text.tables.ts';

/**
 * Sets a word of the office's own for a category, or takes it away 增删词条; from then on suggestions heed it. A word set again takes the new weight.
 * @throws AppError not-allowed, case-category-unknown, command-reused
 */
export async function changeLexicon(tx: Tx, actor: StaffActor, { commandId, ...change }: LexiconChange): Promise<void> {
  requirePolicyEditor(actor);
  const { pack } = await currentPack(tx);
  const known = pack.categories.some(({ code, parent }) => code === change.category && parent !== null);
  if (change.weight !== null && !known) throw new AppError('case-category-unknown');
  const word = change.word.normalize('NFKC').toLowerCase();
  await onceOnly(tx, { commandId, body: { kind: 'lexicon', ...change } }, () => write(tx, actor, { ...change, word }), word);
  tx.memory.delete('lexicon');
}

async function write(tx: Tx, actor: StaffActor, { word, category, weight }: Omit<LexiconChange, 'commandId'>): Promise<string> {
  if (weight === null)
    await db(tx)
      .deleteFrom('text_lexicon')
      .where('district_id', '=', tx.districtId)
      .where('word', '=', word)
      .where('category', '=', category)
      .execute();
  else
    await db(tx)
      .insertInto('text_lexicon')
      .values({ district_id: tx.districtId, word, category, weight, added_by: actor.personId, added_at: new Date(tx.now) })
      .onConflict((on) =>
        on.columns(['district_id', 'word', 'category']).doUpdateSet({ weight, added_by: actor.personId, added_at: new Date(tx.now) }),
      )
      .execute();
  await audit(tx, actor, weight === null ? 'lexicon.remove' : 'lexicon.set', `category:${category}`);
  return word;
}
