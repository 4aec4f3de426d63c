import type { PackFiles, PackProof } from '@gridkeeper/domain/policy/wire.ts';
import { type ReadPack, readPackFiles } from './read-pack.ts';
import { proofOf } from './read-proof.ts';

/** A pack that was handed in, with what was proved of it; null where it has faults. */
export type CheckedPack = ReadPack & { readonly proof: PackProof | null };

/** Reads, compiles and checks a pack handed in as text. `extends` is looked for among the packs that come with the product. */
export async function checkPackFiles(files: PackFiles['files']): Promise<CheckedPack> {
  const began = performance.now();
  const read = await readPackFiles(files);
  return { ...read, proof: read.pack && proofOf(read.pack, performance.now() - began) };
}
