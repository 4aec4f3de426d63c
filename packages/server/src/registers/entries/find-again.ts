import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { plainCode } from '@gridkeeper/domain/registers/credit-code.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { newId } from '../../platform/new-id.ts';
import { withSystemCare } from '../care.ts';
import { db } from '../registers.tables.ts';
import type { RowDraft } from '../row-draft.ts';
import type { DraftItem } from './draft-item.ts';
import type { StoredEntry } from './entry.ts';
import { withParts } from './stored-entries.queries.ts';

/** Which entry each row is about, found again by its ref, else by its code; and the rows that come a second time in the same batch. */
export async function itemsOf(
  tx: Tx,
  kind: RegisterKind,
  drafts: readonly RowDraft[],
): Promise<{ readonly items: readonly DraftItem[]; readonly twice: ReadonlySet<number> }> {
  const codes = drafts.map(({ draft }) => (draft.code ? plainCode(draft.code) : null));
  const { byRef, byCode } = await findStored(
    tx,
    kind,
    drafts.flatMap(({ ref }) => ref ?? []),
    codes.flatMap((code) => code ?? []),
  );
  const seen = new Set<string>();
  const twice = new Set<number>();
  const items = drafts.map(({ ref, draft, certificates = [] }, i): DraftItem => {
    const code = codes[i] ?? null;
    const keys = [...(ref === null ? [] : [`r${ref}`]), ...(code === null ? [] : [`c${code}`])];
    if (keys.some((key) => seen.has(key))) twice.add(i);
    for (const key of keys) seen.add(key);
    const before = (ref === null ? undefined : byRef.get(ref)) ?? sameCode(byCode.get(code ?? ''), ref);
    return { id: before?.id ?? newId(tx.now), ref, before: before ?? null, draft, certificates };
  });
  return { items, twice };
}

/** One that came from another row of a source is another entry, whatever its code says; the check tells that the code is taken. */
const sameCode = (found: StoredEntry | undefined, ref: string | null): StoredEntry | undefined =>
  found && (ref === null || found.ref === null) ? found : undefined;

/** Also care recipients whom the actor does not see: a second entry under their id cannot be. What he is told of them is that they are not his. */
async function findStored(tx: Tx, kind: RegisterKind, refs: readonly string[], codes: readonly string[]) {
  const rows =
    refs.length + codes.length === 0
      ? []
      : await withSystemCare(tx, () =>
          db(tx)
            .selectFrom('register_entries')
            .selectAll()
            .where('district_id', '=', tx.districtId)
            .where('kind', '=', kind.code)
            .where(sql<boolean>`(ref = ANY(${refs}::text[]) OR (code = ANY(${codes}::text[]) AND ended_on IS NULL))`)
            .orderBy('entry_id')
            .forUpdate()
            .execute(),
        );
  const entries = [...(await withSystemCare(tx, () => withParts(tx, rows))).values()];
  return {
    byRef: new Map(entries.flatMap((entry) => (entry.ref === null ? [] : [[entry.ref, entry] as const]))),
    byCode: new Map(
      entries.flatMap((entry) => (entry.state.code === null || entry.state.endedOn ? [] : [[entry.state.code, entry] as const])),
    ),
  };
}
