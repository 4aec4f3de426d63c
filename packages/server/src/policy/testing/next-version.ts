import { join } from 'node:path';
import type { CompiledPack, Duration } from '@gridkeeper/domain/policy/pack.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import { newId } from '../../platform/new-id.ts';
import type { Platform } from '../../platform/platform.ts';
import { root } from '../../platform/root.ts';
import { hashPack, loadPack } from '../load-pack.ts';
import { publishVersion } from '../publish-version.ts';

/** The rules of plan G5, as they come with the product. */
export const streetPack = async (): Promise<CompiledPack> => (await loadPack(join(root, 'packs/g5-street'))).pack;

export const system = { kind: 'system' } as const;

/** Publishes as an operator does at the machine. @returns the version's hash */
export async function publish(platform: Platform, pack: CompiledPack, commandId = newId(platform.clock())): Promise<string> {
  const hash = hashPack(pack);
  const version = await inTransaction(platform, { districtId: 1 }, (tx) => publishVersion(tx, system, { commandId, pack, hash }));
  return version.hash;
}

/** The same rules with another limit for handling. */
export function withLimit(pack: CompiledPack, version: string, limit: Duration): CompiledPack {
  return { ...pack, version, clocks: pack.clocks.map((clock) => (clock.code === 'handling' ? { ...clock, limit } : clock)) };
}

/** The same rules without some units; rows that led to them lead to another one. */
export function withoutUnits(pack: CompiledPack, version: string, gone: readonly string[], to: string): CompiledPack {
  const rename = (code: string) => (gone.includes(code) ? to : code);
  return {
    ...pack,
    version,
    units: pack.units.filter((unit) => !gone.includes(unit.code)),
    routing: pack.routing.map((row) => {
      const lead = rename(row.lead);
      return { ...row, lead, assisting: [...new Set(row.assisting.map(rename))].filter((code) => code !== lead) };
    }),
  };
}
