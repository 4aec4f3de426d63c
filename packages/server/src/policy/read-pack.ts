import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackFault, PackFiles } from '@gridkeeper/domain/policy/wire.ts';
import { readChain } from './extends-chain.ts';
import { hashPack } from './load-pack-hash.ts';
import { packsFolder } from './pack-folder.ts';
import type { PackFolder } from './pack-source.ts';
import { packOnDisk } from './pack-source-disk.ts';
import { packInText } from './pack-source-text.ts';
import { newBudget } from './parse-budget.ts';
import { tidyFaults } from './read-tidy.ts';
import { checkWhole } from './read-whole.ts';

/** A pack that was read: with its faults (pack and hash are null then), or without any. */
export type ReadPack =
  | { readonly pack: CompiledPack; readonly hash: string; readonly faults: readonly PackFault[] }
  | { readonly pack: null; readonly hash: null; readonly faults: readonly PackFault[] };

/** Where packs look for the ones they extend by name; default: the packs that come with the product. */
type Bases = { readonly bases?: string };

/** Reads, compiles and checks the pack of a folder. Whatever stands in it becomes a fault with its file and line; nothing is thrown. */
export function readPack(folder: string, { bases = packsFolder }: Bases = {}): Promise<ReadPack> {
  return readFrom(packOnDisk(folder, bases));
}

/** The same for a pack handed in as text. */
export function readPackFiles(files: PackFiles['files'], { bases = packsFolder }: Bases = {}): Promise<ReadPack> {
  return readFrom(packInText(files, bases));
}

async function readFrom(folder: PackFolder): Promise<ReadPack> {
  const whole = await readChain(folder, newBudget());
  const { pack, faults } = checkWhole(whole);
  const all = tidyFaults([...whole.faults, ...faults]);
  return pack && all.length === 0 ? { pack, hash: hashPack(pack), faults: [] } : { pack: null, hash: null, faults: all };
}
