import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';
import type { DraftItem } from './draft-item.ts';

export type Relations = {
  /** Entries that others may belong to: of any kind, still standing, never a restricted one. */
  readonly parents: ReadonlySet<string>;
  /** Who has a code of this kind. */
  readonly codes: ReadonlyMap<string, string>;
};

/** What drafts refer to, asked once for all of them. */
export async function findRelations(tx: Tx, kind: RegisterKind, items: readonly DraftItem[], codes: readonly string[]): Promise<Relations> {
  const parentIds = items.flatMap(({ draft }) => draft.parentId ?? []);
  const parents =
    parentIds.length === 0
      ? []
      : await db(tx)
          .selectFrom('register_entries')
          .select('entry_id')
          .where('district_id', '=', tx.districtId)
          .where('entry_id', 'in', parentIds)
          .where('restricted', '=', false)
          .where('ended_on', 'is', null)
          .execute();
  const taken =
    codes.length === 0
      ? []
      : await db(tx)
          .selectFrom('register_entries')
          .select(['entry_id', 'code'])
          .where('district_id', '=', tx.districtId)
          .where('kind', '=', kind.code)
          .where('code', 'in', [...codes])
          .where('ended_on', 'is', null)
          .execute();
  return {
    parents: new Set(parents.map((row) => row.entry_id)),
    codes: new Map(taken.map((row) => [row.code ?? '', row.entry_id])),
  };
}

export function relationFaults(item: DraftItem, code: string | null | undefined, relations: Relations): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const { parentId } = item.draft;
  if (parentId && (parentId === item.id || !relations.parents.has(parentId))) faults.push({ field: 'parentId', fault: 'parent' });
  if (code && (relations.codes.get(code) ?? item.id) !== item.id) faults.push({ field: 'code', fault: 'code-taken' });
  return faults;
}
