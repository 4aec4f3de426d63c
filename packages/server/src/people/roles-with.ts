import type { Capability, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

/** Codes of the roles that allow something. */
export function rolesWith(pack: CompiledPack, capability: Capability): string[] {
  return pack.roles.filter((role) => role.capabilities.includes(capability)).map((role) => role.code);
}
