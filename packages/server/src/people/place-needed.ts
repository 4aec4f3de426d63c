import type { Role } from '@gridkeeper/domain/policy/pack.ts';

/**
 * What a post of this role must name. A role that has no part in cases (the three administrators) serves the whole office, so it can be given
 * before there are any areas.
 */
export function placeNeeded(role: Role): 'area' | 'unit' | 'none' {
  if (role.scope === 'unit') return 'unit';
  return role.capabilities.some((capability) => capability.startsWith('case.')) ? 'area' : 'none';
}
