import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { hashPack } from './load-pack-hash.ts';
import { readPack } from './read-pack.ts';

export { hashPack };

/** A pack with its identity: the SHA-256 of its compiled JSON, in hex. A case keeps the hash of the pack it began with. */
export type LoadedPack = { readonly pack: CompiledPack; readonly hash: string };

/** A pack that cannot be used, with every reason and where it stands. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly findings: readonly PackFault[];

  constructor(folder: string, findings: readonly PackFault[]) {
    const lines = findings.map(({ file, line, what, mend }) => `  ${file}${line === null ? '' : `:${line}`}: ${what.en} ${mend.en}`);
    super(`The policy pack in ${folder} cannot be used:\n${lines.join('\n')}`);
    this.findings = findings;
  }
}

/**
 * Reads `pack.yaml`, the files it includes and the pack it extends, compiles and checks them.
 * @param folder the pack's folder, such as `packs/g5-street`
 * @throws PackError naming file, line, reason and remedy of everything that is wrong
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const { pack, hash, faults } = await readPack(folder);
  if (pack === null) throw new PackError(folder, faults);
  return { pack, hash };
}
