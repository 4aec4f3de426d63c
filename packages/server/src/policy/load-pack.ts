import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPack } from '@gridkeeper/domain/policy/check-pack.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { compilePack } from './compile-pack.ts';
import { packSchema } from './pack-schema.ts';

/** A pack with its identity: the SHA-256 of its compiled JSON, in hex. A case keeps the hash of the pack it began with. */
export type LoadedPack = { readonly pack: CompiledPack; readonly hash: string };

/** A pack that cannot be used, with every reason and where it stands. */
export class PackError extends Error {
  readonly findings: readonly string[];

  constructor(folder: string, findings: readonly string[]) {
    super(`The policy pack in ${folder} cannot be used:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
    this.findings = findings;
  }
}

const opening = z.looseObject({ include: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/, 'a file beside pack.yaml')).default([]) });

/**
 * Reads `pack.yaml` and the files it includes, compiles and checks them.
 * @param folder the pack's folder, such as `packs/g5-street`
 * @throws PackError naming file, path and reason of everything that is wrong
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const compiled = compilePack(parseWith(packSchema, await readSource(folder), folder));
  const findings = checkPack(compiled).map((finding) => `${finding.what.en} ${finding.mend.en}`);
  if (findings.length > 0) throw new PackError(folder, findings);
  return { pack: compiled, hash: hashPack(compiled) };
}

/** Keys are sorted first, so that a pack that went through a database column has the same hash. */
export function hashPack(pack: CompiledPack): string {
  return createHash('sha256').update(JSON.stringify(pack, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files included add their keys; a key written twice is a mistake, not a choice. */
async function readSource(folder: string): Promise<Record<string, unknown>> {
  const { include, ...source } = parseWith(opening, await readYaml(folder, 'pack.yaml'), folder);
  for (const file of include) {
    for (const [key, value] of Object.entries(parseWith(z.record(z.string(), z.unknown()), await readYaml(folder, file), folder))) {
      if (key in source) throw new PackError(folder, [`${file}: "${key}" is written twice`]);
      source[key] = value;
    }
  }
  return source;
}

async function readYaml(folder: string, file: string): Promise<unknown> {
  try {
    return parse(await readFile(join(folder, file), 'utf8'));
  } catch (fault) {
    throw new PackError(folder, [`${file}: ${fault instanceof Error ? fault.message : String(fault)}`]);
  }
}

function parseWith<T>(schema: z.ZodType<T>, source: unknown, folder: string): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new PackError(
    folder,
    parsed.error.issues.map((issue) => `${issue.path.join('.') || 'pack'}: ${issue.message}`),
  );
}
