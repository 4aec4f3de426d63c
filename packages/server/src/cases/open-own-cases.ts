import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { takeCaseNumbers } from './case-numbers.ts';
import { beginWork } from './case-work.ts';
import { findImported } from './find-imported.queries.ts';
import { flush } from './flush.ts';
import { newCaseIds, openCase } from './open-case.ts';

/** A case that the office itself finds due, such as a certificate that ends. `originId` names what it is about: one case for each, for ever. */
export type OwnCase = {
  readonly originId: string;
  readonly category: string;
  readonly point: LonLat;
  readonly address: string;
  readonly text: string;
};

/** Reports cases as the system. @returns the case of each `originId`, also of those that were opened before */
export async function openOwnCases(tx: Tx, source: 'register', cases: readonly OwnCase[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(
    await findImported(
      tx,
      source,
      cases.map(({ originId }) => originId),
    ),
  );
  const fresh = cases.filter(({ originId }) => !ids.has(originId));
  if (fresh.length === 0) return ids;
  const numbers = await takeCaseNumbers(tx, fresh.length);
  const work = await beginWork(tx);
  for (const [i, { originId, category, point, address, text }] of fresh.entries()) {
    const held = await openCase(
      work,
      { kind: 'system' },
      {
        ...newCaseIds(tx.now),
        ...{ number: numbers[i] ?? '', source, text, category, point, photos: new Map(), origin: { source, id: originId } },
        ...(address === '' ? {} : { address }),
      },
    );
    ids.set(originId, held.id);
  }
  await flush(work);
  return ids;
}
