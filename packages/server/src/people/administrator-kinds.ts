import type { Capability, Role } from '@gridkeeper/domain/policy/pack.ts';

/** The three administrators 三员: of the system, of people and their rights, of the record of both. */
export const administrators = ['system', 'security', 'audit'] as const;
export type Administrator = (typeof administrators)[number];

const kindOf: Readonly<Partial<Record<Capability, Administrator>>> = {
  'policy.edit': 'system',
  'area.edit': 'system',
  'people.edit': 'security',
  'audit.read': 'audit',
};

/** Which of the three a role is; none for most. */
export function administratorKinds(role: Role): readonly Administrator[] {
  const kinds = role.capabilities.map((capability) => kindOf[capability]);
  return administrators.filter((kind) => kinds.includes(kind));
}
