import { type FaultText, fault } from './check-fault.ts';
import type { Capability, CompiledPack, Role } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { capabilityWords } from './sentences-words.ts';

/** Those who keep the system and those who read its records have no business with what stands in the registers about persons. */
const administering: readonly Capability[] = ['area.edit', 'people.edit', 'policy.edit', 'audit.read'];
const close: readonly Capability[] = ['register.reveal', 'register.care'];

/** Somebody keeps the registers, somebody may look behind the mask where there is one, and no administrator does. */
export function checkRegisterRoles({ registers, roles }: CompiledPack): readonly PackFinding[] {
  const needed: readonly Capability[] = [
    ...(registers.length > 0 ? (['register.view', 'register.edit'] as const) : []),
    ...(registers.some(({ fields }) => fields.some(({ secret }) => secret)) ? (['register.reveal'] as const) : []),
    ...(registers.some(({ sort }) => sort === 'care-recipient') ? (['register.care'] as const) : []),
  ];
  return [
    ...needed
      .filter((capability) => !roles.some(({ capabilities }) => capabilities.includes(capability)))
      .map((capability) => fault(['roles'], nobody, { capability, words: capabilityWords[capability] })),
    ...roles.flatMap(checkRole),
  ];
}

function checkRole({ code, label, capabilities }: Role): readonly PackFinding[] {
  if (!capabilities.some((one) => administering.includes(one))) return [];
  return close
    .filter((one) => capabilities.includes(one))
    .map((capability) => fault(['roles', { code }, 'capabilities'], administrator, { label, words: capabilityWords[capability] }));
}

const nobody: FaultText = {
  what: { zh: '有台账，却没有岗位能“{words}”（{capability}）。', en: 'There are registers, but no post may {words} ({capability}).' },
  mend: { zh: '在一个岗位的 capabilities 里加上 {capability}。', en: 'Add {capability} to the capabilities of a post.' },
};
const administrator: FaultText = {
  what: { zh: '“{label}”是管理员岗位，不能“{words}”。', en: '“{label}” administers the system and may not {words}.' },
  mend: { zh: '把这项权限给办事的岗位。', en: 'Give it to a post that does the work.' },
};
