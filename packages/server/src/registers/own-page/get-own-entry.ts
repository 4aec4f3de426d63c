import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { careForEntry } from '../care.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { findEntries } from '../entries/stored-entries.queries.ts';
import { getKind } from '../kinds.ts';
import { getOwnCode } from './find-own-code.ts';

export type OwnEntry = { readonly entry: StoredEntry; readonly kind: RegisterKind };

/** The entry whose code somebody proved; from here on row-level security shows it to this transaction. @throws AppError own-code-unknown */
export async function getOwnEntry(tx: Tx, code: string): Promise<OwnEntry> {
  const { entryId, ended } = await getOwnCode(tx, code);
  if (ended) throw new AppError('own-code-unknown');
  return holdOwn(tx, entryId);
}

/** The same by its id, after the code was proved, held to the end of the transaction. @throws AppError own-code-unknown */
export async function holdOwn(tx: Tx, entryId: string): Promise<OwnEntry> {
  await careForEntry(tx, entryId);
  const entry = (await findEntries(tx, [entryId], { lock: true })).get(entryId);
  if (!entry) throw new AppError('own-code-unknown');
  return { entry, kind: await getKind(tx, entry.kind) };
}
