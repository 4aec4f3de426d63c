import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import type { z } from 'zod';
import { type PackSource, packSchema } from './pack-schema.ts';
import { type PlacedMap, plainOf } from './place-tree.ts';
import { schemaFaults } from './read-schema-faults.ts';

/** The written pack by its schema; source null: its faults do not let it be read. @param complete false: keys may stand in a file that could not be read */
export function parseWritten(
  root: PlacedMap,
  complete: boolean,
): { readonly source: PackSource | null; readonly faults: readonly PackFault[] } {
  const plain = plainOf(root);
  const parsed = packSchema.safeParse(plain);
  if (parsed.success) return { source: parsed.data, faults: [] };
  const { issues } = parsed.error;
  const counted = complete
    ? issues
    : issues.filter(({ path: [key, ...deeper] }) => deeper.length > 0 || key === undefined || root.entries.has(String(key)));
  const faults = schemaFaults(counted, root, root.place.file);
  for (const issue of issues) if (issue.code === 'unrecognized_keys') dropKeys(plain, issue);
  // Keys too many hide nothing: what else is wrong is told along with them.
  return { source: packSchema.safeParse(plain).data ?? null, faults };
}

function dropKeys(plain: unknown, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): void {
  const holder = path.reduce<unknown>((value, step) => Reflect.get(Object(value), step), plain);
  for (const key of keys) Reflect.deleteProperty(Object(holder), key);
}
