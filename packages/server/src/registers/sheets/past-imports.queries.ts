import type { PastImport } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';

const most = 50;

/** Imports of a register that were run, the newest first; whoever ran one may undo it. */
export async function pastImports(tx: Tx, actor: StaffActor, kind: string): Promise<readonly PastImport[]> {
  const rows = await db(tx)
    .selectFrom('register_imports as i')
    .leftJoin('v_people_names as p', (on) => on.onRef('p.district_id', '=', 'i.district_id').onRef('p.person_id', '=', 'i.by_person'))
    .select(['i.import_id', 'i.at', 'i.by_person', 'i.read', 'i.added', 'i.changed', 'i.same', 'i.bad', 'i.undone_at', 'p.name'])
    .where('i.district_id', '=', tx.districtId)
    .where('i.kind', '=', kind)
    .orderBy('i.at', 'desc')
    .orderBy('i.import_id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.import_id,
    at: row.at.toISOString(),
    by: row.name,
    tally: { read: row.read, added: row.added, changed: row.changed, same: row.same, bad: row.bad },
    undoneAt: row.undone_at?.toISOString() ?? null,
    can: { undo: row.undone_at === null && row.by_person === actor.personId },
  }));
}
