import type { CaseLook } from '@gridkeeper/domain/cases/wire.ts';
import { auditedFor } from '../platform/audited-for.queries.ts';
import type { Tx } from '../platform/database/tx.ts';
import { officeNames } from './office-names.ts';

/** Who looked at a restricted case 谁看过, the latest first, each person once; the last hundred. */
export async function looksAt(tx: Tx, caseId: string): Promise<CaseLook[]> {
  const looks = await auditedFor(tx, 'case.look', `case:${caseId}`, 100);
  const names = await officeNames(tx, { people: looks.map((look) => look.personId) });
  return looks.map(({ personId, times, lastAt }) => ({ name: names.person(personId), times, lastAt: lastAt.toISOString() }));
}
