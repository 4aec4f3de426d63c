import { checkPack } from '@gridkeeper/domain/policy/check-pack.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackFault, PackFiles } from '@gridkeeper/domain/policy/wire.ts';
import { parse } from 'yaml';
import { compilePack } from './compile-pack.ts';
import { hashPack } from './load-pack.ts';
import { packSchema } from './pack-schema.ts';

/** A pack that was read: with its faults (pack and hash are null then), or without any. */
export type ReadPack =
  | { readonly pack: CompiledPack; readonly hash: string; readonly faults: readonly PackFault[] }
  | { readonly pack: null; readonly hash: null; readonly faults: readonly PackFault[] };

/** Reads a pack handed in as text. */
export async function readPackFiles(files: PackFiles['files']): Promise<ReadPack> {
  const { include: _, ...source } = Object.assign({}, ...files.map(({ text }) => parse(text)));
  const pack = compilePack(packSchema.parse(source));
  const faults = checkPack(pack).map(({ what, mend }) => ({ file: 'pack.yaml', line: null, what, mend }));
  return faults.length > 0 ? { pack: null, hash: null, faults } : { pack, hash: hashPack(pack), faults };
}
