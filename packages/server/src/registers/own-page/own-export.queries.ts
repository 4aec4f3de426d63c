import type { OwnExport } from '@gridkeeper/domain/registers/own-wire.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { versionsOf } from '../history.queries.ts';
import { getOwnEntry } from './get-own-entry.ts';
import { getOwnFile } from './own-file.queries.ts';

/** A copy of all that is kept about a person, for him to take along 复制、转移 (PIPL 45). @throws AppError own-code-unknown */
export async function exportOwnFile(tx: Tx, code: string): Promise<OwnExport> {
  const { entry, kind } = await getOwnEntry(tx, code);
  await audit(tx, 'self', 'register.own-export', `entry:${entry.id}`);
  const versions = await versionsOf(tx, kind, entry.id);
  return {
    madeAt: new Date(tx.now).toISOString(),
    file: await getOwnFile(tx, code),
    history: versions.map(({ version, at, how, changes }) => ({ version, at, how, changes })),
  };
}
