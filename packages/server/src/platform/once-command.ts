import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from './app-error.ts';
import { roomDb, type Tx } from './database/tx.ts';

type CommandsTable = { commands: { district_id: number; command_id: string; body_hash: Buffer; result_ref: string; at: Date } };
const db = roomDb<CommandsTable>();

export type Command = { readonly commandId: string; readonly body: unknown };

/** Digest of a command's meaning; the order of keys does not count. */
export function bodyHash(body: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(body)).digest();
}

/** JSON with sorted keys and without undefined, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/**
 * Runs a command once for ever: the same id again presents the first result anew. The row is written first, so that a second tap waits
 * for the first to commit.
 * @param run does the work and returns a reference (an id) from which the answer can be presented again
 * @returns the reference, and whether it was there already
 * @throws AppError command-reused when another body comes under the id
 */
export async function onceOnly(
  tx: Tx,
  command: Command,
  run: () => Promise<string>,
  newRef: string,
): Promise<{ ref: string; repeated: boolean }> {
  const hash = bodyHash(command.body);
  const inserted = await db(tx)
    .insertInto('commands')
    .values({ district_id: tx.districtId, command_id: command.commandId, body_hash: hash, result_ref: newRef, at: new Date(tx.now) })
    .onConflict((on) => on.columns(['district_id', 'command_id']).doNothing())
    .returning(sql<number>`1`.as('one'))
    .executeTakeFirst();
  if (inserted) {
    await run();
    return { ref: newRef, repeated: false };
  }
  const known = await db(tx)
    .selectFrom('commands')
    .select(['body_hash', 'result_ref'])
    .where('district_id', '=', tx.districtId)
    .where('command_id', '=', command.commandId)
    .executeTakeFirstOrThrow();
  if (!known.body_hash.equals(hash)) throw new AppError('command-reused');
  return { ref: known.result_ref, repeated: true };
}
