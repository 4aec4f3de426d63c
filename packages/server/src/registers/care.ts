import { sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { registerScope } from './register.policy.ts';
import { db } from './registers.tables.ts';

/**
 * Says for which areas this transaction looks after care recipients 关爱对象: until then row-level security shows none of them. 'system': the office's
 * own jobs, and the program when it decides what somebody may see.
 */
export async function careFor(tx: Tx, actor: StaffActor | 'system'): Promise<void> {
  await setCare(tx, actor === 'system' ? 'system' : (await registerScope(tx, actor)).care.join(','));
}

/** The same for exactly one entry's area: a person who proved the code of his own entry. Nothing is set where there is no such entry. */
export async function careForEntry(tx: Tx, entryId: string): Promise<void> {
  const area = await withSystemCare(tx, () =>
    db(tx)
      .selectFrom('register_entries')
      .select('area_id')
      .where('district_id', '=', tx.districtId)
      .where('entry_id', '=', entryId)
      .executeTakeFirst(),
  );
  if (area) await setCare(tx, area.area_id);
}

/** Runs something as the system and takes the right back: for counts, and to know what there is to refuse. */
export async function withSystemCare<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ care: string | null }>`SELECT current_setting('gridkeeper.care', true) AS care`.execute(db(tx));
  await setCare(tx, 'system');
  try {
    return await work();
  } finally {
    // A transaction that a fault has broken takes no more statements, and rolls the setting back with the rest.
    await setCare(tx, rows[0]?.care ?? '').catch(() => undefined);
  }
}

async function setCare(tx: Tx, care: string): Promise<void> {
  await sql`SELECT set_config('gridkeeper.care', ${care}, true)`.execute(db(tx));
}
