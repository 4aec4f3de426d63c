import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackCheck, PackFault, PackFiles } from '@gridkeeper/domain/policy/wire.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { type CheckedPack, checkPackFiles } from './check-pack-files.ts';
import { changesOf } from './publish-changes.ts';

/** A pack handed in as text that has no faults. @throws AppError policy-pack-invalid; `fields` name every fault as `file:line` */
export async function requireSoundPack(files: PackFiles['files']): Promise<{ readonly pack: CompiledPack; readonly hash: string }> {
  const { pack, hash, faults } = await checkPackFiles(files);
  if (!pack)
    throw new AppError('policy-pack-invalid', {}, { fields: faults.map((fault) => ({ field: placeOf(fault), message: said(fault) })) });
  return { pack, hash };
}

/** How a check is answered: faults, or what was proved and what would change. Nothing is written. */
export async function presentCheck(tx: Tx, { pack, hash, faults, proof }: CheckedPack): Promise<PackCheck> {
  const changes = pack ? await changesOf(tx, pack) : [];
  return { faults, proof, id: pack?.id ?? null, version: pack?.version ?? null, hash, changes };
}

function placeOf({ file, line }: PackFault): string {
  return line === null ? file : `${file}:${line}`;
}

function said({ what, mend }: PackFault): Label {
  return { zh: `${what.zh}${mend.zh}`, en: `${what.en} ${mend.en}` };
}
