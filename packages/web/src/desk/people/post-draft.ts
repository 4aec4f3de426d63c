import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { RoleView } from '@gridkeeper/domain/people/wire.ts';

/** A post as far as it has been entered. */
export type PostDraft = {
  readonly role: RoleView | null;
  readonly areaId: string | null;
  readonly unitCode: string | null;
  readonly from: CivilDate | '';
  readonly to: CivilDate | '';
};

export type PostFault = 'fault.role' | 'fault.area' | 'fault.unit' | 'fault.from' | 'fault.order';

/** The first thing missing; a role says whether its post names an area, a unit, or neither. */
export function findPostFault({ role, areaId, unitCode, from, to }: PostDraft): PostFault | undefined {
  if (role === null) return 'fault.role';
  if (role.place === 'area' && areaId === null) return 'fault.area';
  if (role.place === 'unit' && unitCode === null) return 'fault.unit';
  if (from === '') return 'fault.from';
  return to !== '' && to < from ? 'fault.order' : undefined;
}

/** The post as the server takes it; a place the role does not ask for is left out even when one was chosen before. */
export function postBody({ role, areaId, unitCode, from, to }: PostDraft) {
  return {
    role: role?.code ?? '',
    areaId: role?.place === 'area' ? areaId : null,
    unitCode: role?.place === 'unit' ? unitCode : null,
    from,
    to: to === '' ? null : to,
  };
}
