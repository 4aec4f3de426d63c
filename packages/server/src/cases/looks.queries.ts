import type { CaseLook } from '@gridkeeper/domain/cases/wire.ts';
import { auditedFor } from '../platform/audited-for.queries.ts';
import type { Tx } from '../platform/database/tx.ts';
import { exportsOf } from '../platform/sheets/exports.ts';
import { officeNames } from './office-names.ts';

const most = 100;

/** Who looked at a restricted case 谁看过, or took it away in a list, the latest first, each person once; the last hundred. */
export async function looksAt(tx: Tx, caseId: string): Promise<CaseLook[]> {
  const opened = await auditedFor(tx, 'case.look', `case:${caseId}`, most);
  const exported = (await exportsOf(tx, caseId, most)).map(({ personId, at }) => ({ personId, times: 1, lastAt: at }));
  const names = await officeNames(tx, { people: [...opened, ...exported].map((look) => look.personId) });
  const looks = new Map<string, { times: number; lastAt: Date }>();
  for (const { personId, times, lastAt } of [...opened, ...exported]) {
    const before = looks.get(personId);
    looks.set(personId, { times: (before?.times ?? 0) + times, lastAt: before && before.lastAt > lastAt ? before.lastAt : lastAt });
  }
  return [...looks]
    .toSorted(([, a], [, b]) => b.lastAt.getTime() - a.lastAt.getTime())
    .slice(0, most)
    .map(([personId, { times, lastAt }]) => ({ name: names.person(personId), times, lastAt: lastAt.toISOString() }));
}
