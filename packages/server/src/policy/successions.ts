import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { db } from './policy.tables.ts';

/** What took the place of a unit or a level that is no more 接替; codes as packs know them. */
export type Succession = { readonly kind: 'unit' | 'level'; readonly from: string; readonly to: string };

/** All successions of this office that hold today. */
export async function successionsOf(tx: Tx): Promise<readonly Succession[]> {
  return oncePerTx(tx, 'successions', () =>
    db(tx)
      .selectFrom('policy_successions')
      .select(['kind', 'from_code as from', 'to_code as to'])
      .where('district_id', '=', tx.districtId)
      .execute(),
  );
}

/** Keeps what a new version named; a code that it has (again) stands for itself from now on. */
export async function recordSuccessions(tx: Tx, pack: CompiledPack, hash: string, named: readonly Succession[]): Promise<void> {
  const standing = { unit: pack.units, level: pack.levels };
  for (const kind of ['unit', 'level'] as const) {
    const codes = standing[kind].map((one) => one.code);
    if (codes.length > 0)
      await db(tx)
        .deleteFrom('policy_successions')
        .where('district_id', '=', tx.districtId)
        .where('kind', '=', kind)
        .where('from_code', 'in', codes)
        .execute();
  }
  if (named.length > 0)
    await db(tx)
      .insertInto('policy_successions')
      .values(named.map(({ kind, from, to }) => ({ district_id: tx.districtId, kind, from_code: from, to_code: to, pack_hash: hash })))
      .onConflict((on) =>
        on.columns(['district_id', 'kind', 'from_code']).doUpdateSet((eb) => ({
          to_code: eb.ref('excluded.to_code'),
          pack_hash: eb.ref('excluded.pack_hash'),
        })),
      )
      .execute();
  tx.memory.delete('successions');
}

/** The code that stands today for one of an earlier version; itself where nothing took its place. */
export function codeToday(successions: readonly Succession[], kind: Succession['kind'], code: string): string {
  const passed = new Set<string>();
  for (let at = code; ; ) {
    const next = successions.find((one) => one.kind === kind && one.from === at)?.to;
    if (next === undefined || passed.has(next)) return at;
    passed.add(at);
    at = next;
  }
}
