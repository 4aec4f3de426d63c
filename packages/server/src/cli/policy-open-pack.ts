import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { loadPack, PackError } from '../policy/load-pack.ts';
import { packFolder } from '../policy/pack-folder.ts';

/** The pack that an operator names, read and checked. @throws OperatorError with every fault of one that cannot be used */
export async function openPack(word: string): Promise<CompiledPack> {
  try {
    return (await loadPack(packFolder(word))).pack;
  } catch (fault) {
    throw fault instanceof PackError ? new OperatorError(fault.message, { cause: fault }) : fault;
  }
}
