import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serverSource } from '../root.ts';

export type MigrationFile = { readonly number: number; readonly path: string };

/** All `<room>/migrations/NNNN_name.sql`, in their one global order. @throws when a number is used twice */
export async function listMigrations(): Promise<readonly MigrationFile[]> {
  const found: MigrationFile[] = [];
  for (const entry of await readdir(serverSource, { recursive: true })) {
    const match = /(?:^|[\\/])migrations[\\/](\d{4})_[\w-]+\.sql$/.exec(entry);
    if (match?.[1]) found.push({ number: Number(match[1]), path: join(serverSource, entry) });
  }
  found.sort((a, b) => a.number - b.number);
  const twice = found.find((file, i) => file.number === found[i - 1]?.number);
  if (twice) throw new Error(`Two migrations bear the number ${twice.number}: ${twice.path}`);
  return found;
}
