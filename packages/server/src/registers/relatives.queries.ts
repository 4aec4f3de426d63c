import type { EntryView } from '@gridkeeper/domain/registers/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { StoredEntry } from './entries/entry.ts';
import { shownName } from './entries/shown-fields.ts';
import { findEntries, withParts } from './entries/stored-entries.queries.ts';
import { maySee, type RegisterScope } from './register.policy.ts';
import { db } from './registers.tables.ts';

type Relative = EntryView['children'][number];

const most = 200;

/** What an entry belongs to: the dwelling of a household, the building of a dwelling. */
export async function parentOf(tx: Tx, scope: RegisterScope, { state }: StoredEntry): Promise<Relative | null> {
  const parent = state.parentId === null ? undefined : (await findEntries(tx, [state.parentId])).get(state.parentId);
  return parent && seen(scope, parent) ? relativeOf(parent) : null;
}

/** What belongs to an entry; of a building all that stands in it and belongs to nothing else. The first 200. */
export async function childrenOf(tx: Tx, scope: RegisterScope, { id, sort }: StoredEntry): Promise<Relative[]> {
  const rows = await db(tx)
    .selectFrom('register_entries')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('ended_on', 'is', null)
    .where((where) =>
      sort === 'building'
        ? where.or([
            where('parent_id', '=', id),
            where.and([where('building_id', '=', id), where('parent_id', 'is', null), where('entry_id', '<>', id)]),
          ])
        : where('parent_id', '=', id),
    )
    .orderBy('kind')
    .orderBy('name')
    .limit(most)
    .execute();
  return [...(await withParts(tx, rows)).values()].filter((child) => seen(scope, child)).map(relativeOf);
}

const seen = (scope: RegisterScope, { restricted, ground }: StoredEntry) => maySee(scope, { restricted, areaIds: ground.areaIds });
const relativeOf = (entry: StoredEntry): Relative => ({ id: entry.id, kind: entry.kind, name: shownName(entry) });
