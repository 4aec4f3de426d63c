import type { LedgerSource } from '@gridkeeper/domain/policy/registers.ts';
import type { LedgerValue } from '@gridkeeper/domain/registers/wire.ts';
import { requireCapability, type StaffActor } from '../../people/actor.ts';
import { listHolders } from '../../people/list-holders.queries.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { registerScope } from '../register.policy.ts';
import type { LedgerQuery, LedgerRows } from './ledger-query.ts';

type Posts = Extract<LedgerSource, { readonly posts: object }>['posts'];

/** Rows of a ledger over those who hold certain posts today (F4's assistants), in the actor's areas. Office phones stand masked. @throws AppError not-allowed */
export async function postRows(
  tx: Tx,
  actor: StaffActor,
  posts: Posts,
  columns: readonly string[],
  query: LedgerQuery,
): Promise<LedgerRows> {
  requireCapability(actor, 'register.view');
  const { view } = await registerScope(tx, actor);
  const { items, next } = await listHolders(tx, { ...query, roles: posts.roles, within: view });
  return {
    next,
    rows: items.map((item) => {
      const known: Readonly<Record<string, LedgerValue>> = {
        ...{ person: item.name, role: item.role, area: item.areaName, since: item.from },
        phone: item.phoneMasked === null ? null : { masked: item.phoneMasked },
      };
      return { id: item.postId, values: columns.map((code) => known[code] ?? null) };
    }),
  };
}
